package io.spillover.ingest.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.ingest.SeedLoader;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One defect of each sort, planted in the graph of the demo region, is found; the region as it is loaded has none. */
@WithDatabase
class IntegrityIT {

    @Autowired
    private SeedLoader loader;

    @Autowired
    private Integrity integrity;

    @BeforeEach
    void loadTheDemoRegion() {
        TestDatabase.empty();
        loader.load("demo");
    }

    @Test
    void aLoadedRegionIsHealthy() {
        assertThat(integrity.check()).isEmpty();
        loader.load("china");
        assertThat(integrity.check()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            required-node-properties ; demo:1001 ; MATCH (c:City {id: 'demo:1001'}) REMOVE c.name
            required-node-properties ; demo:ALDER-02 ; MATCH (r:Reach {id: 'demo:ALDER-02'}) REMOVE r.lengthKm, r.seq
            required-node-properties ; MH0604 ; MATCH (t:HazardType {code: 'MH0604'}) REMOVE t.category
            required-relationship-properties ; demo:1001 -> demo:1002 ; MATCH (:City {id: 'demo:1001'})-[l:LINKED_TO {mode: 'ROAD'}]->(:City {id: 'demo:1002'}) REMOVE l.durationMin
            reach-river ; demo:ALDER-02 ; MATCH (:Reach {id: 'demo:ALDER-02'})-[p:PART_OF]->() DELETE p
            reach-ways-down ; demo:ALDER-02 ; MATCH (a:Reach {id: 'demo:ALDER-02'}), (b:Reach {id: 'demo:ALDER-05'}) CREATE (a)-[:FLOWS_INTO {kind: 'main', share: 1.0}]->(b)
            reach-dangling ; demo:ALDER-02 ; MATCH (:Reach {id: 'demo:ALDER-02'})-[f:FLOWS_INTO]->() DELETE f
            reach-dangling ; demo:BIRCH-04 ; MATCH (:Reach {id: 'demo:BIRCH-04'})-[f:FLOWS_INTO]->() DELETE f
            reach-cycle ; demo:ALDER-03 ; MATCH (a:Reach {id: 'demo:ALDER-03'}), (b:Reach {id: 'demo:ALDER-02'}) CREATE (a)-[:FLOWS_INTO {kind: 'branch', share: 0.0}]->(b)
            passage-reach ; demo:1001|demo:ALDER|1 ; MATCH (:City {id: 'demo:1001'})-[l:LIES_ON]->() SET l.seatKmToMouth = 10.0
            site-reach ; demo:RES01 ; MATCH (:Reservoir {id: 'demo:RES01'})-[l:IMPOUNDS]->() SET l.kmToMouth = 140.0
            city-province ; demo:1001 ; MATCH (:City {id: 'demo:1001'})-[p:PART_OF]->() DELETE p
            mutual-order ; backwards ; MATCH (a:City {id: 'demo:1002'}), (b:City {id: 'demo:1001'}) CREATE (a)-[:LINKED_TO {key: 'backwards', mode: 'AIR', km: 1.0, durationMin: 1.0}]->(b)
            required-relationship-properties ; demo:1001 -> demo:1001 ; MATCH (:City {id: 'demo:1001'})-[s:SUPPLIES {fromSector: 'POWER', toSector: 'WATER'}]->() REMOVE s.dependency
            supply-share ; demo:1001|POWER|demo:1001|WATER ; MATCH (:City {id: 'demo:1001'})-[s:SUPPLIES {fromSector: 'POWER', toSector: 'WATER'}]->() SET s.dependency = 1.2
            supply-share ; itself ; MATCH (c:City {id: 'demo:1001'}) CREATE (c)-[:SUPPLIES {key: 'itself', fromSector: 'POWER', toSector: 'POWER', dependency: 0.5, inventoryDays: 0.0}]->(c)
            resource-holder ; demo:1003-boat ; MATCH (:Resource {id: 'demo:1003-boat'})-[h:HELD_BY]->() DELETE h
            hazard-source ; demo:flood-2024 ; MATCH (:Hazard {id: 'demo:flood-2024'})-[o:ORIGINATES_AT]->() DELETE o
            assessment-hazard ; a ; CREATE (:Assessment {id: 'a', key: 'k', hazardId: 'h', hazardRevision: 1, networkVersion: 'v', engine: 'e', parametersHash: 'p', status: 'COMPLETE', startedAt: datetime()})
            exposure-assessment ; e ; MATCH (c:City {id: 'demo:1001'}) CREATE (:Exposure {id: 'e', assessmentId: 'gone', cityId: c.id})-[:OF]->(c)
            exposed-to ; x ; MATCH (c:City {id: 'demo:1001'}), (h:Hazard {id: 'demo:flood-2024'}) CREATE (c)-[:EXPOSED_TO {key: 'x', mechanism: 'RIVER_FLOOD', severity: 'MAJOR', assessmentId: 'gone'}]->(h)
            exposed-to ; x ; MATCH (c:City {id: 'demo:1001'}), (h:Hazard {id: 'demo:flood-2024'}) SET h.status = 'Exercise' CREATE (c)-[:EXPOSED_TO {key: 'x', mechanism: 'RIVER_FLOOD', severity: 'MAJOR', assessmentId: 'b'}]->(h) CREATE (:Assessment {id: 'b', key: 'k', hazardId: 'h', hazardRevision: 1, networkVersion: 'v', engine: 'e', parametersHash: 'p', status: 'COMPLETE', startedAt: datetime()})-[:ASSESSES]->(h)
            region-loading ; demo ; MATCH (r:Region {id: 'demo'}) SET r.status = 'LOADING', r.leaseUntil = datetime.realtime() - duration({seconds: 1})
            """)
    void aPlantedDefectIsFound(String rule, String id, String defect) {
        TestDatabase.driver().executableQuery(defect).execute();

        assertThat(integrity.check()).extracting(Finding::rule, Finding::id).contains(tuple(rule, id));
    }

    @Test
    void aCircleLongerThanTheStatementLooksIsFoundInMemory() {
        var chain = IntStream.rangeClosed(0, 40)
                .mapToObj(i -> "(r" + i + ":Reach {id: 'long:" + i + "'})")
                .collect(Collectors.joining("-[:FLOWS_INTO {kind: 'main', share: 1.0}]->"));
        TestDatabase.driver()
                .executableQuery("CREATE " + chain + " CREATE (r40)-[:FLOWS_INTO {kind: 'main', share: 1.0}]->(r0)")
                .execute();

        assertThat(integrity.check())
                .filteredOn(finding -> finding.rule().equals("reach-cycle"))
                .hasSize(41);
    }

    @Test
    void everyStatementOfTheFolderIsRun() throws IOException {
        try (var files = Files.list(Path.of("cypher/integrity"))) {
            var names = files.map(file -> file.getFileName().toString().replace(".cypher", ""))
                    .filter(name -> !name.equals("reach-graph"))
                    .toList();
            assertThat(Integrity.RULES)
                    .extracting(statement -> statement.name().replace("integrity/", ""))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
