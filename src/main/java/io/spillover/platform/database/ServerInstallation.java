package io.spillover.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's jars as the build left them.
 *
 * @param version of Neo4j, for example {@code 5.26.30}
 * @param lib the folder with the jars
 */
record ServerInstallation(String version, Path lib) {

    private static final int FIRST_CALENDAR_VERSION = 2025;
    private static final int JAVA_OF_5 = 17;
    private static final int JAVA_OF_CALENDAR_VERSIONS = 21;

    /**
     * Finds the server.
     *
     * @param javaVersion feature release of the Java that is to run it
     * @throws DatabaseStartException if the build has not fetched it, or it needs a newer Java
     */
    static ServerInstallation find(DatabaseProperties properties, int javaVersion) {
        String version = properties.serverVersion();
        Path home =
                properties.serverDirectory().resolve(version).toAbsolutePath().normalize();
        if (!Files.exists(home.resolve("complete"))) {
            throw new DatabaseStartException(
                    "The local database (Neo4j " + version + ") has not been fetched: there is no complete copy in "
                            + home + ".",
                    "Start with ./mvnw spring-boot:run, which fetches it, set spillover.database.server-directory to where it"
                            + " is, or set spring.neo4j.uri to a Neo4j server of your own.");
        }
        var installation = new ServerInstallation(version, home.resolve("lib"));
        if (javaVersion < installation.requiredJava()) {
            throw new DatabaseStartException(
                    "Neo4j " + version + " needs Java " + installation.requiredJava() + " or newer, but this is Java "
                            + javaVersion + ".",
                    "Start with a newer Java, or with Neo4j 5.26.");
        }
        return installation;
    }

    /** Returns the class that starts the server. */
    String mainClass() {
        return calendarVersion() ? "org.neo4j.server.Neo4jCommunity" : "org.neo4j.server.CommunityEntryPoint";
    }

    int requiredJava() {
        return calendarVersion() ? JAVA_OF_CALENDAR_VERSIONS : JAVA_OF_5;
    }

    private boolean calendarVersion() {
        String major = version.split("\\.", 2)[0];
        return major.chars().allMatch(Character::isDigit)
                && !major.isEmpty()
                && Integer.parseInt(major) >= FIRST_CALENDAR_VERSION;
    }
}
