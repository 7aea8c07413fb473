package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Passage;
import io.spillover.network.Reach;
import io.spillover.network.River;
import io.spillover.network.Rivers;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jRivers implements Rivers {

    private static final Statement BY_IDS = Statement.named("network/rivers-by-ids");
    private static final Statement PAGE = Statement.named("network/rivers-page");
    private static final Statement REACHES = Statement.named("network/reaches-of-rivers");
    private static final Statement PASSAGES = Statement.named("network/passages-of-rivers");
    private static final int WHOLE_LINE = 10_000;

    private final Graph graph;

    Neo4jRivers(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<River> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<String, River> byIds(Collection<String> ids) {
        return graph
                .read(
                        BY_IDS,
                        Map.of("ids", ids),
                        row -> Rows.river(row.get("river").asNode()))
                .stream()
                .collect(Collectors.toMap(River::id, Function.identity()));
    }

    @Override
    public List<River> page(@Nullable String region, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", region);
        parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        return graph.read(PAGE, parameters, row -> Rows.river(row.get("river").asNode()));
    }

    @Override
    public Map<String, List<Reach>> reachesOf(Collection<String> riverIds, PageRequest page) {
        return reaches(riverIds, page.after(BY_SEQ).map(Cursor::number).orElse(-1.0), page.limit());
    }

    @Override
    public Map<String, List<Reach>> linesOf(Collection<String> riverIds) {
        return reaches(riverIds, -1.0, WHOLE_LINE);
    }

    private Map<String, List<Reach>> reaches(Collection<String> riverIds, double afterSeq, int limit) {
        return Rows.grouped(graph.read(
                REACHES,
                Map.of("ids", riverIds, "after", afterSeq, "limit", limit),
                row -> Map.entry(row.get("riverId").asString(), Rows.reach(row))));
    }

    @Override
    public Map<String, List<Passage>> passagesOf(Collection<String> riverIds, PageRequest page) {
        var after = page.after(DOWNSTREAM);
        return Rows.grouped(graph.read(
                PASSAGES,
                Map.of(
                        "ids", riverIds,
                        "afterKm", after.map(Cursor::number).orElse(1e9),
                        "afterId", after.map(Cursor::id).orElse(""),
                        "limit", page.limit()),
                row -> Map.entry(row.get("riverId").asString(), Rows.passage(row))));
    }
}
