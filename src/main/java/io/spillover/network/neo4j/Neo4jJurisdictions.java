package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.City;
import io.spillover.network.CoordinatingBody;
import io.spillover.network.Jurisdictions;
import io.spillover.network.Province;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Repository;

@Repository("networkJurisdictions")
class Neo4jJurisdictions implements Jurisdictions {

    private static final Statement PROVINCES = Statement.named("network/provinces-by-ids");
    private static final Statement BODIES = Statement.named("network/bodies-by-ids");
    private static final Statement PROVINCES_OF = Statement.named("network/provinces-of-cities");
    private static final Statement BODIES_OF = Statement.named("network/bodies-of-cities");
    private static final Statement MEMBERS_OF = Statement.named("network/members-of-bodies");

    private final Graph graph;

    Neo4jJurisdictions(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Map<String, Province> provincesByIds(Collection<String> ids) {
        return graph.read(PROVINCES, Map.of("ids", ids), Neo4jJurisdictions::province).stream()
                .collect(Collectors.toMap(Province::id, Function.identity()));
    }

    @Override
    public Map<String, CoordinatingBody> bodiesByIds(Collection<String> ids) {
        return graph.read(BODIES, Map.of("ids", ids), Neo4jJurisdictions::body).stream()
                .collect(Collectors.toMap(CoordinatingBody::id, Function.identity()));
    }

    @Override
    public Map<String, Province> provincesOf(Collection<String> cityIds) {
        return graph
                .read(
                        PROVINCES_OF,
                        Map.of("ids", cityIds),
                        row -> Map.entry(row.get("cityId").asString(), province(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    @Override
    public Map<String, List<CoordinatingBody>> bodiesOf(Collection<String> cityIds) {
        return Rows.grouped(graph.read(
                BODIES_OF,
                Map.of("ids", cityIds),
                row -> Map.entry(row.get("cityId").asString(), body(row))));
    }

    @Override
    public Map<String, List<City>> membersOf(Collection<String> bodyIds, PageRequest page) {
        return Rows.grouped(graph.read(
                MEMBERS_OF,
                Map.of(
                        "ids", bodyIds,
                        "after", page.after(BY_ID).map(Cursor::id).orElse(""),
                        "limit", page.limit()),
                row -> Map.entry(
                        row.get("bodyId").asString(), Rows.city(row.get("city").asNode()))));
    }

    private static Province province(Record row) {
        return Rows.province(row.get("province").asNode());
    }

    private static CoordinatingBody body(Record row) {
        return Rows.body(row.get("body").asNode());
    }
}
