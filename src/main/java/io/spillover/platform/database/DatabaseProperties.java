package io.spillover.platform.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The local database, {@code spillover.database.*}. It runs only while {@code spring.neo4j.uri} is not set.
 *
 * @param directory where its data, logs and password stay; relative to the working directory, {@code .spillover/data} unless set
 * @param serverDirectory where the build put the server's jars, one folder for each version; {@code .spillover/neo4j} unless set
 * @param serverVersion which of them runs; the version this build fetched unless set
 * @param boltPort port on 127.0.0.1 for programs; 0 takes a free one; 7687 unless set
 * @param httpPort port on 127.0.0.1 for Neo4j Browser; 0 takes a free one; 7474 unless set
 * @param heap memory of the server for queries; 512 MB unless set
 * @param pageCache memory of the server for stored pages; 128 MB unless set
 * @param minimumFreeSpace disk space that must be free before the server starts; 300 MB unless set
 * @param startTimeout longest wait until it answers; 2 min unless set
 * @param stopTimeout longest wait for its orderly end before it is ended forcibly; 20 s unless set
 * @param restarts how many times in a row it is started again after it ended by itself; 5 unless set
 * @param migrationWait how long the migrations of another start may hold the lock without progress; 2 min unless set
 */
@Validated
@ConfigurationProperties("spillover.database")
public record DatabaseProperties(
        @DefaultValue(".spillover/data") Path directory,
        @DefaultValue(".spillover/neo4j") Path serverDirectory,
        @NotBlank @DefaultValue("unknown") String serverVersion,
        @Min(0) @Max(65_535) @DefaultValue("7687") int boltPort,
        @Min(0) @Max(65_535) @DefaultValue("7474") int httpPort,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("128MB") DataSize pageCache,
        @DefaultValue("300MB") DataSize minimumFreeSpace,
        @DefaultValue("2m") Duration startTimeout,
        @DefaultValue("20s") Duration stopTimeout,
        @Min(0) @Max(100) @DefaultValue("5") int restarts,
        @DefaultValue("2m") Duration migrationWait) {}
