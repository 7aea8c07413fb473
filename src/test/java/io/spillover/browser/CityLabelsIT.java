package io.spillover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.hazard.HazardService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The labels by which Neo4j Browser sizes and colours cities. */
@WithDatabase
@CleanGraph
class CityLabelsIT {

    private static final List<String> WORST_FIRST = List.of("RED", "ORANGE", "YELLOW", "BLUE");

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService exposures;

    @Autowired
    private HazardService hazards;

    @BeforeEach
    void load() {
        TestDatabase.empty();
        loader.load("demo");
    }

    @Test
    void aCityHasOneSizeByItsUrbanPeople() {
        assertThat(labels("City"))
                .containsEntry("demo:2004", "LargeCity")
                .containsEntry("demo:2001", "MediumCity")
                .containsEntry("demo:1001", "SmallCity")
                .hasSize(12);
    }

    @Test
    void aCityWearsTheWorstColourOfAllItsHazardsWhileTheyLast() {
        exposures.assessDue();
        var both = colours();
        assertThat(labels("Warning")).isEqualTo(worst(both)).isNotEmpty();
        assertThat(both.values()).as("a city with two hazards").anyMatch(colours -> colours.size() == 2);

        hazards.end("demo:flood-2024");
        assertThat(labels("Warning")).isEqualTo(worst(colours())).isNotEqualTo(worst(both));

        hazards.end("demo:spill-2024");
        assertThat(labels("Warning")).isEmpty();
    }

    @Test
    void theWorseOfTwoHazardsWinsWhicheverComesLast() {
        exposures.assessDue();
        var expected = worst(colours());
        exposures.assess("demo:spill-2024");
        assertThat(labels("Warning")).isEqualTo(expected);
        exposures.assess("demo:flood-2024");
        assertThat(labels("Warning")).isEqualTo(expected);
    }

    private static Map<String, List<String>> colours() {
        return TestDatabase.driver()
                .executableQuery(
                        "MATCH (c:City)-[e:EXPOSED_TO]->() RETURN c.id AS id, collect(e.warningColour) AS colours")
                .execute()
                .records()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id").asString(), row -> row.get("colours")
                        .asList(c -> c.asString())));
    }

    private static Map<String, String> worst(Map<String, List<String>> colours) {
        var worst = new TreeMap<String, String>();
        colours.forEach((id, all) -> worst.put(
                id,
                WORST_FIRST.stream()
                        .filter(all::contains)
                        .findFirst()
                        .map(c -> "Warning" + c.charAt(0) + c.substring(1).toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow()));
        return worst;
    }

    /** City to its labels that hold a word; {@code City} itself left out. */
    private static Map<String, String> labels(String word) {
        return new TreeMap<>(
                TestDatabase.driver()
                        .executableQuery("""
                        MATCH (c:City)
                        WITH c.id AS id, [label IN labels(c) WHERE label CONTAINS $word AND label <> 'City'] AS found
                        WHERE size(found) > 0
                        RETURN id, reduce(text = head(found), more IN tail(found) | text + ' ' + more) AS found
                        """)
                        .withParameters(Map.of("word", word))
                        .execute()
                        .records()
                        .stream()
                        .collect(Collectors.toMap(row -> row.get("id").asString(), row -> row.get("found")
                                .asString())));
    }
}
