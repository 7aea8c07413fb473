package io.spillover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.Chromium;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The real region in the real Neo4j Browser. {@code -Dspillover.screenshot=docs/neo4j-browser-songhua.png} keeps the picture
 * of the documentation; otherwise it stays below {@code target/}. {@code -Dspillover.browser.times=true} prints what each query
 * took.
 */
@WithDatabase
@CleanGraph
@TestInstance(Lifecycle.PER_CLASS)
class ChinaInBrowserIT {

    /** Ten times what it takes on a machine with nothing else to do. */
    private static final Duration BEARABLE = Duration.ofSeconds(3);

    private static final String RED = "#E5252A";
    private static final String BLUE = "#6DB3EA";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService exposures;

    private Map<String, Object> parameters = Map.of();

    @BeforeAll
    void load() {
        loader.load("china");
        exposures.assessDue();
        parameters = BrowserQuery.parameters(TestDatabase.driver(), "china");
    }

    @Test
    void everyQueryFindsSomethingInBearableTime() {
        var times = new TreeMap<String, Long>();
        for (var query : BrowserQuery.all()) {
            var found = query.run(TestDatabase.driver(), parameters).records();
            // Nobody on the Songhua has an agreement that the region knows of.
            assertThat(found.isEmpty()).as(query.name()).isEqualTo(query.name().equals("hazard-agreements"));
            long begin = System.nanoTime();
            query.run(TestDatabase.driver(), parameters);
            times.put(query.name(), (System.nanoTime() - begin) / 1_000_000);
        }
        if (Boolean.getBoolean("spillover.browser.times")) {
            times.forEach((query, ms) -> System.out.println(query + " " + ms + " ms"));
        }
        assertThat(times.values()).allSatisfy(ms -> assertThat(ms).isLessThan(BEARABLE.toMillis()));
    }

    @Test
    void theLargestRiverIsWalkedInBearableTimeToo() {
        var shanghai = new HashMap<>(parameters);
        shanghai.putAll(Map.of("cityId", "china:310000", "hazardId", "china:yangtze-2020", "withinKm", 3000));
        for (var query : BrowserQuery.all()) {
            query.run(TestDatabase.driver(), shanghai);
            long begin = System.nanoTime();
            query.run(TestDatabase.driver(), shanghai);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(query.name())
                    .isLessThan(BEARABLE);
        }
    }

    @Test
    void theSonghuaSpillIsDrawnWithItsCitiesReachesAndColours() {
        try (var chromium = Chromium.start()) {
            var browser = new BrowserPage(chromium.page(1860, 820));
            browser.connect(TestDatabase.server());
            browser.drop("spillover.grass", BrowserQuery.read("spillover.grass"));
            browser.frameOf(":style");
            browser.run(":config useReadTransactions: true");
            browser.run(":config autoComplete: false");
            browser.run(BrowserQuery.read("parameters-china.cypher"));
            var frame = browser.run(
                    BrowserQuery.named("hazard-exposed-by-path.cypher").text());
            browser.enlarge(frame);

            long exposed = count("MATCH (c:City)-[:EXPOSED_TO]->(:Hazard {id: $hazardId}) RETURN count(c) AS n");
            long red = count("MATCH (c:WarningRed)-[:EXPOSED_TO]->(:Hazard {id: $hazardId}) RETURN count(c) AS n");
            assertThat(browser.overview())
                    .contains("City (" + exposed + ")", "Hazard (1)", "EXPOSED_TO (" + exposed + ")")
                    .anyMatch(label -> label.startsWith("Reach ("))
                    .anyMatch(label -> label.startsWith("FLOWS_INTO ("));
            assertThat(browser.coloured(RED)).isEqualTo((int) red).isPositive();
            assertThat(browser.coloured(BLUE)).isGreaterThan(5);
            browser.screenshot(Path.of(System.getProperty("spillover.screenshot", "target/neo4j-browser-songhua.png")));
        }
    }

    @Test
    void theReadSettingOfBrowserKeepsAPersonFromWriting() {
        try (var chromium = Chromium.start()) {
            var browser = new BrowserPage(chromium.page(1200, 800));
            browser.connect(TestDatabase.server());
            browser.run(":config useReadTransactions: true");
            var frame = browser.run("CREATE (slip:Slip) RETURN slip");

            frame.getByText("Writing in read access mode not allowed").first().waitFor();
            assertThat(count("MATCH (n) WHERE 'Slip' IN labels(n) RETURN count(n) AS n"))
                    .isZero();
        }
    }

    private long count(String statement) {
        return TestDatabase.driver()
                .executableQuery(statement)
                .withParameters(parameters)
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }
}
