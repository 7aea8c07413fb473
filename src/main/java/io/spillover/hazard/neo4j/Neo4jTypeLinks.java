package io.spillover.hazard.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.hazard.TypeLink;
import io.spillover.hazard.TypeLinks;
import io.spillover.quantity.Quality;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jTypeLinks implements TypeLinks {

    private static final Statement FROM = Statement.named("hazard/type-links-from");
    private static final Statement TO = Statement.named("hazard/type-links-to");

    private final Graph graph;

    Neo4jTypeLinks(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Map<String, List<TypeLink>> triggeredBy(Collection<String> codes) {
        return links(FROM, codes);
    }

    @Override
    public Map<String, List<TypeLink>> triggersOf(Collection<String> codes) {
        return links(TO, codes);
    }

    private Map<String, List<TypeLink>> links(Statement statement, Collection<String> codes) {
        return graph
                .read(
                        statement,
                        Map.of("codes", codes),
                        row -> Map.entry(
                                row.get("code").asString(),
                                new TypeLink(
                                        HazardRows.type(row),
                                        Quality.of(row.get("quality").asString()),
                                        row.get("basis").asString())))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
