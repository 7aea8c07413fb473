package io.spillover.platform.database;

import io.spillover.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** A program of its own that owns a local database and writes to it until somebody kills it. */
final class ParentProcess {

    private ParentProcess() {}

    /**
     * Prints {@code SERVER <process id>}, then {@code WROTE <n>} after each acknowledged write, or {@code REFUSED <sentence>}.
     *
     * @param args the folder of the database
     */
    public static void main(String[] args) {
        try (var server = LocalNeo4j.start(TestDatabase.properties(Path.of(args[0]), Map.of()));
                var driver = GraphDatabase.driver(
                        server.address().bolt(), AuthTokens.basic(LocalNeo4j.USER, server.password()))) {
            System.out.println("SERVER " + server.pid());
            // Bounded, so that a forgotten program ends.
            for (int number = 1; number <= 100_000; number++) {
                driver.executableQuery("CREATE (:Written {number: $number})")
                        .withParameters(Map.of("number", number))
                        .execute();
                System.out.println("WROTE " + number);
            }
        } catch (DatabaseStartException e) {
            System.out.println("REFUSED " + e.getMessage());
        }
    }
}
