package io.spillover.platform.security.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.platform.security.Jurisdictions;
import io.spillover.platform.security.Place;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Jurisdictions in the graph, by PART_OF and MEMBER_OF. */
@Component
final class Neo4jJurisdictions implements Jurisdictions {

    private static final Statement WITHIN = Statement.named("platform/within_jurisdiction");

    private final Graph graph;

    Neo4jJurisdictions(Graph graph) {
        this.graph = graph;
    }

    @Override
    public boolean contains(String jurisdiction, Place place) {
        var parameters =
                Map.of("jurisdiction", jurisdiction, "kind", place.kind().name(), "id", place.id());
        return graph.readOne(WITHIN, parameters, row -> row.get("within").asBoolean())
                .orElse(false);
    }
}
