package io.spillover.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.RoutingControl;

/** One query of {@code cypher/browser/}, run as Neo4j Browser runs it: its text as it is, with the parameters set before. */
record BrowserQuery(String name, String text) {

    private static final Path FOLDER = Path.of("cypher/browser");
    private static final Pattern PARAMETERS = Pattern.compile("^:params (\\{.*\\})$", Pattern.MULTILINE);

    /** Returns all of them but the lists of parameters, by name. */
    static List<BrowserQuery> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".cypher") && !file.startsWith("parameters-"))
                    .sorted()
                    .map(BrowserQuery::named)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one. */
    static BrowserQuery named(String file) {
        return new BrowserQuery(file.replace(".cypher", ""), read(file));
    }

    /** Reads any file of the folder. */
    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the command {@code :params} of a region sets; Browser has the database evaluate it, and so does this. */
    static Map<String, Object> parameters(Driver driver, String region) {
        var command = PARAMETERS.matcher(read("parameters-" + region + ".cypher"));
        if (!command.find()) {
            throw new IllegalStateException("No parameters of " + region);
        }
        return driver.executableQuery("RETURN " + command.group(1) + " AS parameters")
                .execute()
                .records()
                .get(0)
                .get("parameters")
                .asMap();
    }

    /** Runs it in read access mode, in which the database refuses a write. */
    EagerResult run(Driver driver, Map<String, Object> parameters) {
        return driver.executableQuery(text)
                .withParameters(parameters)
                .withConfig(org.neo4j.driver.QueryConfig.builder()
                        .withRouting(RoutingControl.READ)
                        .build())
                .execute();
    }

    /** Returns the names of the parameters it uses, comments left out. */
    List<String> uses() {
        var statement = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return Pattern.compile("\\$(\\w+)")
                .matcher(statement)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
