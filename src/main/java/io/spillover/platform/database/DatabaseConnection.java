package io.spillover.platform.database;

import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;

/**
 * Tries the connection once at start and says in a sentence what is wrong with it.
 *
 * @param driver the connections
 * @param address what they lead to
 */
record DatabaseConnection(Driver driver, DatabaseAddress address) {

    /**
     * Returns if the database answers.
     *
     * @throws DatabaseStartException if the host is unknown, nothing answers there, or the user or password is refused
     */
    void check() {
        try {
            driver.verifyConnectivity();
        } catch (AuthenticationException e) {
            throw new DatabaseStartException(
                    "The database at " + address.bolt() + " refuses the user or the password.",
                    "Check spring.neo4j.authentication.username and spring.neo4j.authentication.password.",
                    e);
        } catch (SecurityException e) {
            throw new DatabaseStartException(
                    "No secure connection to the database at " + address.bolt() + " can be made: " + e.getMessage()
                            + ".",
                    "Check the scheme of spring.neo4j.uri (neo4j, neo4j+s, neo4j+ssc) and the server's certificate.",
                    e);
        } catch (Neo4jException e) {
            throw new DatabaseStartException(
                    unknownHost(e)
                            ? "The host of the database, " + address.bolt().getHost() + ", is unknown."
                            : "The database at " + address.bolt() + " does not answer.",
                    "Check spring.neo4j.uri and that the server runs and can be reached from here; without spring.neo4j.uri a"
                            + " local database is started.",
                    e);
        }
    }

    private static boolean unknownHost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return true;
            }
            for (Throwable also : cause.getSuppressed()) {
                if (unknownHost(also)) {
                    return true;
                }
            }
        }
        return false;
    }
}
