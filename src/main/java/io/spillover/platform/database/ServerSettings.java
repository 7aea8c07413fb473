package io.spillover.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code neo4j.conf} of the local server: this machine only, bounded in time and memory, small on disk, silent. */
final class ServerSettings {

    private ServerSettings() {}

    /** Writes the file anew, so that changed properties count at the next start. */
    static void write(Path root, LocalPorts ports, DatabaseProperties properties) throws IOException {
        Files.createDirectories(root.resolve("conf"));
        Files.createDirectories(root.resolve("logs"));
        var text = """
                # Written at every start; change spillover.database.* instead.
                server.directories.data=store
                server.default_listen_address=127.0.0.1
                server.default_advertised_address=127.0.0.1
                server.bolt.listen_address=127.0.0.1:%1$d
                server.bolt.advertised_address=127.0.0.1:%1$d
                server.http.listen_address=127.0.0.1:%2$d
                server.http.advertised_address=127.0.0.1:%2$d
                server.https.enabled=false
                server.memory.pagecache.size=%3$dm
                # 2 MB on disk for an empty database instead of 515 MB.
                db.tx_log.preallocate=false
                db.tx_log.rotation.size=16m
                db.tx_log.rotation.retention_policy=64m size
                # All of these are unlimited by default.
                db.transaction.timeout=3m
                db.lock.acquisition.timeout=30s
                db.memory.transaction.max=%4$dm
                # LOAD CSV could read any file of this user otherwise.
                dbms.security.allow_csv_import_from_file_urls=false
                dbms.usage_report.enabled=false
                client.allow_telemetry=false
                browser.post_connect_cmd=
                # The default quiet periods make every stop take 10 to 15 s.
                internal.dbms.bolt.netty_server_shutdown_quiet_period=0
                internal.dbms.bolt.netty_server_shutdown_timeout=2s
                """.formatted(
                        ports.bolt(),
                        ports.http(),
                        properties.pageCache().toMegabytes(),
                        Math.max(64, properties.heap().toMegabytes() / 2));
        Files.writeString(root.resolve("conf/neo4j.conf"), text);
    }
}
