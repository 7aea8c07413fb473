package io.spillover.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Waits until a local server that was just started answers, or says why it does not.
 *
 * @param address where it is to answer
 * @param password of its user
 * @param console what it prints
 * @param timeout longest wait
 */
record ServerReadiness(DatabaseAddress address, String password, Path console, Duration timeout) {

    private static final long PAUSE_MILLIS = 100;

    /**
     * Returns as soon as the server answers.
     *
     * @param process the server
     * @param stopping ends the wait when it reaches 0
     * @throws DatabaseStartException if the server ends, does not answer in time, or refuses the password
     */
    void await(Process process, CountDownLatch stopping) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        try (var driver = driver()) {
            while (!answers(driver)) {
                if (!process.isAlive()) {
                    throw ended(process.exitValue());
                }
                if (System.nanoTime() > end) {
                    throw new DatabaseStartException(
                            "The local database did not answer within " + timeout.toSeconds() + " s.",
                            "See " + console + "; spillover.database.start-timeout gives it more time.");
                }
                if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new DatabaseStartException("The application stops.", "Start it again.");
                }
            }
        }
    }

    private Driver driver() {
        var config = Config.builder()
                .withConnectionTimeout(2, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(4, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(1)
                .withLogging(Logging.none())
                .withTelemetryDisabled(true)
                .build();
        return GraphDatabase.driver(address.bolt(), AuthTokens.basic(LocalNeo4j.USER, password), config);
    }

    private boolean answers(Driver driver) {
        try {
            driver.verifyConnectivity();
            return true;
        } catch (AuthenticationException e) {
            throw new DatabaseStartException(
                    "The local database refuses the password of " + address.passwordFile() + ".",
                    "Put the right password into that file, or remove its folder to start with an empty database.",
                    e);
        } catch (Neo4jException e) {
            return false;
        }
    }

    private DatabaseStartException ended(int code) {
        if (code == ServerGuard.DATA_IN_USE) {
            return new DatabaseStartException(
                    "Another server still uses the folder of the local database, as " + console + " says.",
                    "End the Java process that an earlier start left in that folder, then start again.");
        }
        return new DatabaseStartException(
                "The local database ended while it started (exit code " + code + "): "
                        + ServerConsole.lastMeaningfulLine(console) + ".",
                "See " + console + " for the rest.");
    }
}
