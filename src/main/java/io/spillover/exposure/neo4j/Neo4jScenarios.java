package io.spillover.exposure.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.exposure.Chances;
import io.spillover.exposure.SavedScenario;
import io.spillover.exposure.Scenarios;
import io.spillover.platform.api.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jScenarios implements Scenarios {

    private static final Statement FIND = Statement.named("exposure/scenario");
    private static final Statement PAGE = Statement.named("exposure/scenarios");
    private static final Statement SAVE = Statement.named("exposure/save-scenario");

    private final Graph graph;

    Neo4jScenarios(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<SavedScenario> find(String id) {
        return graph.readOne(FIND, Map.of("id", id), Neo4jScenarios::scenario);
    }

    @Override
    public List<SavedScenario> page(@Nullable String region, PageRequest page) {
        return graph.read(
                PAGE,
                Map.of(
                        "region", region == null ? "" : region,
                        "after", page.after(BY_ID).map(c -> c.id()).orElse(""),
                        "limit", page.limit()),
                Neo4jScenarios::scenario);
    }

    @Override
    public SavedScenario save(SavedScenario s, List<String> placeIds) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("region", s.region());
        properties.put("name", s.name());
        properties.put("nameZh", s.nameZh());
        properties.put("hazardId", s.hazardId());
        properties.put("changes", JsonText.of(s.changes()));
        properties.put("courses", s.chances().courses());
        properties.put("seed", s.chances().seed());
        properties.put("dependence", s.chances().dependence().name());
        return graph.write(
                        SAVE,
                        Map.of("id", s.id(), "hazardId", s.hazardId(), "properties", properties, "places", placeIds),
                        Neo4jScenarios::scenario)
                .get(0);
    }

    private static SavedScenario scenario(Record row) {
        var s = row.get("scenario").asNode();
        return new SavedScenario(
                s.get("id").asString(),
                s.get("region").asString(),
                s.get("name").asString(),
                s.get("nameZh").asString(null),
                s.get("hazardId").asString(),
                JsonText.changes(s.get("changes").asString()),
                new Chances(
                        s.get("courses").asInt(),
                        s.get("seed").asLong(),
                        Chances.Dependence.valueOf(s.get("dependence").asString())),
                s.get("savedAt").asZonedDateTime().toInstant());
    }
}
