package io.spillover.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.summary.GqlNotification;
import org.springframework.beans.factory.annotation.Autowired;

/** The database can plan every statement of the folder {@code cypher/}, and has nothing to say against any of them. */
@WithDatabase
class StatementsIT {

    private static final Path ROOT = Path.of("cypher");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern UNBOUNDED =
            Pattern.compile("\\[[^\\]]*\\*\\s*(?:\\d+\\s*\\.\\.\\s*)?[\\]|{]|(?:\\)|->|-)[*+]\\s*\\(|\\{\\d*,\\}");

    @Autowired
    private Driver driver;

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void theDatabasePlansItWithoutAWarning(String file) throws IOException {
        var text = statement(ROOT.resolve(file));
        assertThat(warnings(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void itsPatternsAreBounded(String file) throws IOException {
        assertThat(UNBOUNDED.matcher(statement(ROOT.resolve(file))).find()).isFalse();
    }

    @Test
    void whatTheDatabaseWarnsOfIsSeen() {
        assertThat(warnings("MATCH (a:City), (b:City) RETURN a, b")).isNotEmpty();
        assertThat(warnings("MATCH (a:City {id: $id}) RETURN id(a)")).isNotEmpty();
        assertThat(UNBOUNDED.matcher("MATCH (a)-[:FLOWS_INTO*]->(b) RETURN b").find())
                .isTrue();
        assertThat(UNBOUNDED
                        .matcher("MATCH (a)-[:FLOWS_INTO*2..]->(b) RETURN b")
                        .find())
                .isTrue();
        assertThat(UNBOUNDED.matcher("MATCH (a)-[:FLOWS_INTO]->+(b) RETURN b").find())
                .isTrue();
        assertThat(UNBOUNDED
                        .matcher("MATCH (a)-[:FLOWS_INTO]->{2,}(b) RETURN b")
                        .find())
                .isTrue();
        assertThat(UNBOUNDED
                        .matcher("MATCH (a)-[:FLOWS_INTO*1..5]->(b) RETURN count(*) + 1")
                        .find())
                .isFalse();
    }

    private List<String> warnings(String text) {
        var summary = driver.executableQuery("EXPLAIN " + text)
                .withParameters(parameters(text))
                .execute()
                .summary();

        return StreamSupport.stream(summary.gqlStatusObjects().spliterator(), false)
                .filter(GqlNotification.class::isInstance)
                .map(GqlNotification.class::cast)
                .filter(n -> n.classification()
                        .filter(c -> c == NotificationClassification.DEPRECATION
                                || c == NotificationClassification.PERFORMANCE
                                || c == NotificationClassification.UNSUPPORTED
                                || c == NotificationClassification.HINT)
                        .isPresent())
                .map(n -> n.gqlStatus() + " " + n.statusDescription())
                .toList();
    }

    /** Migrations change the schema and were run to get here; each holds several statements. */
    static Stream<String> statements() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".cypher"))
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> !file.startsWith("migrations"))
                    // Neo4j Browser's own commands are no statements.
                    .filter(file -> !file.startsWith("browser/parameters-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Without the lines by which Neo4j Browser sets parameters, and without the comments. */
    private static String statement(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith(":") && !line.startsWith("//"))
                .collect(Collectors.joining("\n"))
                .replaceAll(";\\s*$", "");
    }

    private static Map<String, @Nullable Object> parameters(String text) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        var match = PARAMETER.matcher(text);
        while (match.find()) {
            var name = match.group(1);
            parameters.put(name, name.equals("limit") || name.equals("skip") ? Long.valueOf(1) : null);
        }
        return parameters;
    }
}
