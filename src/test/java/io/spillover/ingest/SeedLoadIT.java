package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.cypher.Graph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class SeedLoadIT {

    private static final Path SEEDS = Path.of("seeds");

    @Autowired
    private Graph graph;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyTheGraph() {
        TestDatabase.empty();
    }

    @Test
    void theGraphHoldsOneNodeOrRelationshipForEachRow() throws IOException {
        var report = Loaders.of(graph, SEEDS).load("demo");

        assertThat(report.written()).isTrue();
        Map<String, String> nodes = Map.ofEntries(
                Map.entry("Region", "region"),
                Map.entry("Province", "provinces"),
                Map.entry("City", "cities"),
                Map.entry("CoordinatingBody", "coordinating_bodies"),
                Map.entry("River", "rivers"),
                Map.entry("Reach", "reaches"),
                Map.entry("Reservoir", "reservoirs"),
                Map.entry("Facility", "facilities"),
                Map.entry("ResourceKind", "resource_kinds"),
                Map.entry("Resource", "resources"),
                Map.entry("Agreement", "agreements"),
                Map.entry("TriggerRule", "trigger_rules"),
                Map.entry("Hazard", "hazards"));
        for (var entry : nodes.entrySet()) {
            assertThat(one("MATCH (n:" + entry.getKey() + ") RETURN count(n)"))
                    .as(entry.getKey())
                    .isEqualTo(rows("demo/" + entry.getValue()));
        }
        assertThat(one("MATCH (n:HazardType) RETURN count(n)")).isEqualTo(rows("hazard_types"));
        assertThat(one("MATCH (:HazardType)-[r:CAN_TRIGGER]->(:HazardType) RETURN count(r)"))
                .isEqualTo(rows("hazard_triggers"));
        assertThat(one("MATCH (:TriggerRule)-[r:STARTS]->(:HazardType) RETURN count(r)"))
                .isEqualTo(rows("demo/trigger_rules"));
        assertThat(one("MATCH ()-[r:BORDERS]->() RETURN count(r)")).isEqualTo(rows("demo/borders"));
        assertThat(one("MATCH ()-[r:LINKED_TO]->() RETURN count(r)")).isEqualTo(rows("demo/links"));
        assertThat(one("MATCH ()-[r:SUPPLIES]->() RETURN count(r)")).isEqualTo(rows("demo/supplies"));
        assertThat(one("MATCH ()-[r:MEMBER_OF]->() RETURN count(r)")).isEqualTo(rows("demo/coordinating_members"));
        assertThat(one("MATCH ()-[r:BINDS]->() RETURN count(r)")).isEqualTo(rows("demo/agreement_parties"));
        assertThat(one("MATCH (:City)-[r:LIES_ON]->() RETURN count(r)")).isEqualTo(rows("demo/city_passages"));
        assertThat(one("MATCH (:Reservoir)-[r:IMPOUNDS]->() RETURN count(r)")).isEqualTo(1);
        // all but the rainstorm, which is an area
        assertThat(one("MATCH (:Hazard)-[r:ORIGINATES_AT]->() RETURN count(r)")).isEqualTo(5);
        assertThat(one("MATCH (:Hazard)-[r:OF_TYPE]->(:HazardType) RETURN count(r)"))
                .isEqualTo(rows("demo/hazards"));
    }

    @Test
    void aSecondLoadChangesNothingAndSaysSo() {
        Loaders.of(graph, SEEDS).load("demo");
        var before = GraphHash.now();

        assertThat(Loaders.of(graph, SEEDS).load("demo").written()).isFalse();
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aRepeatedWriteOfTheSameFolderGivesTheSameGraph() {
        Loaders.of(graph, SEEDS).load("demo");
        var before = GraphHash.lines(TestDatabase.driver());
        run("MATCH (r:Region) SET r.checksum = 'another'");

        assertThat(Loaders.of(graph, SEEDS).load("demo").written()).isTrue();
        assertThat(GraphHash.lines(TestDatabase.driver())).isEqualTo(before);
    }

    @Test
    void aChangedFolderLoadsAsIfTheGraphWereFresh() throws IOException {
        Loaders.of(graph, SEEDS).load("demo");
        var copy = SeedCopy.demo(folder);
        copy.removeRow("links.csv", "1001,1002,ROAD");
        copy.removeRow("supplies.csv", "1001,POWER,1001,WATER");
        copy.set("reaches.csv", "ALDER-02", "length_km", "61");
        // The seat's kilometre moves to another reach.
        copy.set("city_passages.csv", "1003,ALDER", "seat_km", "200");
        copy.set("facilities.csv", "GAU01", "city_code", "1002");
        copy.removeRow("resources.csv", "1003-boat");
        copy.removeRow("hazards.csv", "flood-2024");
        copy.removeRow("agreement_parties.csv", "AGR01,1003");
        Loaders.of(graph, copy.root()).load("demo");
        var changed = GraphHash.lines(TestDatabase.driver());

        TestDatabase.empty();
        Loaders.of(graph, copy.root()).load("demo");
        assertThat(changed).isEqualTo(GraphHash.lines(TestDatabase.driver()));
    }

    @Test
    void aCityThatLeftTheFolderGoesWithAllThatHungOnIt() throws IOException {
        var copy = SeedCopy.demo(folder);
        Loaders.of(graph, copy.root()).load("demo");
        for (var file :
                List.of("borders", "links", "supplies", "coordinating_members", "resources", "agreement_parties")) {
            copy.edit("demo", file + ".csv", text -> text.replaceAll("(?m)^.*\\b1006\\b.*\\n", ""));
        }
        copy.removeRow("cities.csv", "1006,");
        Loaders.of(graph, copy.root()).load("demo");

        assertThat(one("MATCH (c:City {id: 'demo:1006'}) RETURN count(c)")).isZero();
        assertThat(one("MATCH (r:Resource) WHERE NOT (r)-[:HELD_BY]->() RETURN count(r)"))
                .isZero();
    }

    @Test
    void whatPeopleChangedStays() throws IOException {
        var copy = SeedCopy.demo(folder);
        Loaders.of(graph, copy.root()).load("demo");
        run("MATCH (r:Resource {id: 'demo:1003-boat'}) SET r.quantity = 99, r.revision = 1");
        run("MATCH (r:Resource {id: 'demo:1003-rescue_team'}) SET r.quantity = 98, r.revision = 1");
        run("MATCH (h:Hazard {id: 'demo:flood-2024'}) SET h.peakDischargeM3s = 500.0, h.revision = 2");
        copy.set("resources.csv", "1003-boat", "quantity", "15");
        copy.removeRow("resources.csv", "1003-rescue_team");
        Loaders.of(graph, copy.root()).load("demo");

        assertThat(
                        one(
                                "MATCH (:City)<-[:HELD_BY]-(r:Resource {id: 'demo:1003-boat'})-[:OF_KIND]->() RETURN r.quantity"))
                .isEqualTo(99);
        assertThat(one("MATCH (:City)<-[:HELD_BY]-(r:Resource {id: 'demo:1003-rescue_team'})-[:OF_KIND]->()"
                        + " RETURN r.quantity"))
                .isEqualTo(98);
        assertThat(one("MATCH ()<-[:ORIGINATES_AT]-(h:Hazard {id: 'demo:flood-2024'})-[:OF_TYPE]->()"
                        + " RETURN toInteger(h.peakDischargeM3s)"))
                .isEqualTo(500);
    }

    @Test
    void whatAnAssessmentRefersToStays() throws IOException {
        var copy = SeedCopy.demo(folder);
        Loaders.of(graph, copy.root()).load("demo");
        run("MATCH (h:Hazard {id: 'demo:flood-2024'}) CREATE (:Assessment {id: 'a'})-[:ASSESSES]->(h)");
        copy.removeRow("hazards.csv", "flood-2024");
        Loaders.of(graph, copy.root()).load("demo");

        assertThat(one("MATCH (:Assessment)-[:ASSESSES]->(h:Hazard) RETURN count(h)"))
                .isEqualTo(1);
    }

    @Test
    void aFolderWithADefectChangesNothing() throws IOException {
        var copy = SeedCopy.demo(folder);
        Loaders.of(graph, copy.root()).load("demo");
        var before = GraphHash.lines(TestDatabase.driver());
        copy.set("reaches.csv", "ALDER-02", "length_km", "-1");

        assertThatThrownBy(() -> Loaders.of(graph, copy.root()).load("demo"))
                .isInstanceOf(SeedRefusedException.class)
                .hasMessageContaining("reaches.csv line 3, column length_km, value \"-1\"");
        assertThat(GraphHash.lines(TestDatabase.driver())).isEqualTo(before);
    }

    @Test
    void twoRegionsLieBesideEachOtherAndOneLeavesTheOtherAlone() throws IOException {
        var copy = SeedCopy.demo(folder);
        copy.region("other", "other");
        copy.edit("other", "links.csv", text -> text + "1001,demo:1001,RAIL,crossing,80,60,,,assumed,test\n");
        Loaders.of(graph, copy.root()).load("demo");
        Loaders.of(graph, copy.root()).load("other");

        assertThat(one("MATCH (c:City) RETURN count(c)")).isEqualTo(2 * rows("demo/cities"));
        assertThat(one("MATCH (:City {id: 'demo:1001'})-[l:LINKED_TO]->(:City {id: 'other:1001'}) RETURN count(l)"))
                .isEqualTo(1);

        copy.removeRow("links.csv", "1001,1002,ROAD");
        Loaders.of(graph, copy.root()).load("demo");
        assertThat(one("MATCH (:City {id: 'demo:1001'})-[l:LINKED_TO]->(:City {id: 'other:1001'}) RETURN count(l)"))
                .isEqualTo(1);

        copy.edit("other", "links.csv", text -> text.replaceAll("(?m)^.*crossing.*\\n", ""));
        Loaders.of(graph, copy.root()).load("other");
        assertThat(one("MATCH (:City {id: 'demo:1001'})-[l:LINKED_TO]->(:City {id: 'other:1001'}) RETURN count(l)"))
                .isZero();
    }

    @Test
    void ofTwoLoadersAtOnceOneLoadsAndTheOtherFindsItDone() throws Exception {
        Loaders.of(graph, SEEDS).load("demo");
        var undisturbed = GraphHash.lines(TestDatabase.driver());
        TestDatabase.empty();
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> loadAtOnce(start).written());
            var other = threads.submit(() -> loadAtOnce(start).written());

            assertThat(List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(GraphHash.lines(TestDatabase.driver())).isEqualTo(undisturbed);
    }

    private ImportReport loadAtOnce(CyclicBarrier start) throws Exception {
        var loader = Loaders.of(graph, SEEDS);
        start.await(30, TimeUnit.SECONDS);
        return loader.load("demo");
    }

    @Test
    void theLeaseOfAKilledLoaderIsTakenOverWhenItRunsOut() {
        run("CREATE (:Region {id: 'demo', status: 'LOADING', loader: 'killed',"
                + " leaseUntil: datetime.realtime() + duration({milliseconds: 700})})");
        long started = System.nanoTime();

        assertThat(Loaders.of(graph, SEEDS).load("demo").written()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(500));
        assertThat(one("MATCH (r:Region {status: 'LOADED'}) WHERE r.loader IS NULL RETURN count(r)"))
                .isEqualTo(1);
    }

    @Test
    void aLoaderThatWasSucceededWritesNothingMore() {
        var properties = new SeedProperties(List.of(), "file:seeds/", Duration.ofSeconds(15), Duration.ofMinutes(1));
        var slow = new RegionGate(graph, properties);
        assertThat(slow.claim("demo", "x")).isEqualTo(RegionGate.Claim.MINE);
        run("MATCH (r:Region) SET r.leaseUntil = datetime.realtime() - duration({seconds: 1})");
        Loaders.of(graph, SEEDS).load("demo");
        var before = GraphHash.lines(TestDatabase.driver());

        var statement = SeedFormat.TABLES.get(1).statement().orElseThrow();
        assertThatThrownBy(() -> slow.write(
                        "demo",
                        statement,
                        Map.of("region", "demo", "seed", "x", "rows", List.of(Map.of("code", "99", "name_en", "X")))))
                .hasMessageContaining("took over");
        assertThatThrownBy(() -> slow.finish("demo", "x", "x")).hasMessageContaining("took over");
        assertThat(GraphHash.lines(TestDatabase.driver())).isEqualTo(before);
    }

    private long rows(String file) throws IOException {
        return Files.readAllLines(SEEDS.resolve(file + ".csv")).size() - 1L;
    }

    private static long one(String statement) {
        return TestDatabase.driver()
                .executableQuery(statement)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asNumber()
                .longValue();
    }

    private static void run(String statement) {
        TestDatabase.driver().executableQuery(statement).execute();
    }
}
