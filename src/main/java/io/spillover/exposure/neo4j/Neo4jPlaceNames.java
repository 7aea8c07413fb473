package io.spillover.exposure.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.exposure.PlaceNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jPlaceNames implements PlaceNames {

    private static final Statement NAMES = Statement.named("exposure/names");

    private final Graph graph;

    Neo4jPlaceNames(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Map<String, Name> of(Collection<String> ids) {
        return graph
                .read(
                        NAMES,
                        Map.of("ids", ids),
                        row -> Map.entry(
                                row.get("id").asString(),
                                new Name(
                                        row.get("name").asString(),
                                        row.get("nameZh").asString(null))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
