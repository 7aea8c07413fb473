package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Facility;
import io.spillover.network.Reservoir;
import io.spillover.network.Sites;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jSites implements Sites {

    private static final Statement FACILITIES = Statement.named("network/facilities-by-ids");
    private static final Statement RESERVOIRS = Statement.named("network/reservoirs-by-ids");
    private static final Statement FACILITIES_OF = Statement.named("network/facilities-of-cities");
    private static final Statement RESERVOIRS_OF = Statement.named("network/reservoirs-of-cities");

    private final Graph graph;

    Neo4jSites(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Map<String, Facility> facilitiesByIds(Collection<String> ids) {
        return graph.read(FACILITIES, Map.of("ids", ids), Rows::facility).stream()
                .collect(Collectors.toMap(Facility::id, Function.identity(), (one, other) -> one));
    }

    @Override
    public Map<String, Reservoir> reservoirsByIds(Collection<String> ids) {
        return graph.read(RESERVOIRS, Map.of("ids", ids), Rows::reservoir).stream()
                .collect(Collectors.toMap(Reservoir::id, Function.identity(), (one, other) -> one));
    }

    @Override
    public Map<String, List<Facility>> facilitiesOf(
            Collection<String> cityIds, PageRequest page, @Nullable String kind) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ids", cityIds);
        parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        parameters.put("kind", kind);
        return Rows.grouped(graph.read(
                FACILITIES_OF, parameters, row -> Map.entry(row.get("inCityId").asString(), Rows.facility(row))));
    }

    @Override
    public Map<String, List<Reservoir>> reservoirsOf(Collection<String> cityIds) {
        return Rows.grouped(graph.read(
                RESERVOIRS_OF,
                Map.of("ids", cityIds),
                row -> Map.entry(row.get("cityId").asString(), Rows.reservoir(row))));
    }
}
