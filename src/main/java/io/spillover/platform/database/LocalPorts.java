package io.spillover.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The two ports of the local server on 127.0.0.1.
 *
 * @param bolt for programs
 * @param http for Neo4j Browser
 */
record LocalPorts(int bolt, int http) {

    /**
     * Checks that both are free and replaces 0 by a free port.
     *
     * @throws DatabaseStartException if one of them is taken
     */
    static LocalPorts take(int bolt, int http) {
        try (var boltSocket = open(bolt, "programs (Bolt)", "bolt-port");
                var httpSocket = open(http, "Neo4j Browser (HTTP)", "http-port")) {
            return new LocalPorts(boltSocket.getLocalPort(), httpSocket.getLocalPort());
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The ports of the local database cannot be checked.",
                    "See whether 127.0.0.1 works on this machine.",
                    e);
        }
    }

    private static ServerSocket open(int port, String purpose, String property) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new DatabaseStartException(
                    "Port " + port + " on 127.0.0.1, which the local database needs for " + purpose
                            + ", is in use by another program.",
                    "Stop that program, or set spillover.database." + property
                            + " to another port (0 takes a free one).",
                    e);
        }
    }
}
