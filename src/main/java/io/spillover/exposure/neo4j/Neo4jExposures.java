package io.spillover.exposure.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.exposure.Assessment;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.Exposures;
import io.spillover.exposure.NonExposure;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jExposures implements Exposures {

    private static final Statement LATEST_OF = Statement.named("exposure/latest");
    private static final Statement AS_OF = Statement.named("exposure/as-of");
    private static final Statement PAGE = Statement.named("exposure/page");
    private static final Statement ALL = Statement.named("exposure/all");
    private static final Statement OF_CITIES = Statement.named("exposure/of-cities");
    private static final Statement MISSES = Statement.named("exposure/misses");

    private final Graph graph;

    Neo4jExposures(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<Assessment> latest(String hazardId) {
        return Optional.ofNullable(latest(List.of(hazardId)).get(hazardId));
    }

    @Override
    public Map<String, Assessment> latest(Collection<String> hazardIds) {
        return graph.read(LATEST_OF, Map.of("ids", hazardIds), ExposureRows::assessment).stream()
                .collect(Collectors.toMap(Assessment::hazardId, Function.identity()));
    }

    @Override
    public Map<String, Assessment> asOf(Collection<String> hazardIds, Instant moment) {
        return graph
                .read(
                        AS_OF,
                        Map.of("ids", hazardIds, "moment", moment.atOffset(ZoneOffset.UTC)),
                        ExposureRows::assessment)
                .stream()
                .collect(Collectors.toMap(Assessment::hazardId, Function.identity()));
    }

    @Override
    public Map<String, List<Exposure>> ofAssessments(Collection<String> assessmentIds, PageRequest page) {
        return graph
                .read(
                        PAGE,
                        Map.of(
                                "ids", assessmentIds,
                                "after",
                                        page.after(BY_ARRIVAL)
                                                .map(c -> (long) c.number())
                                                .orElse(0L),
                                "limit", page.limit()),
                        row -> ExposureRows.exposure(row.get("exposure").asNode()))
                .stream()
                .collect(Collectors.groupingBy(Exposure::assessmentId));
    }

    @Override
    public List<Exposure> allOf(String assessmentId) {
        return graph.read(ALL, Map.of("id", assessmentId), row -> ExposureRows.exposure(row.get("exposure")));
    }

    @Override
    public Map<String, List<Exposure>> ofCities(Collection<String> cityIds, PageRequest page) {
        var after = page.after(LATEST);
        var byCity = new LinkedHashMap<String, List<Exposure>>();
        graph.read(
                        OF_CITIES,
                        Map.of(
                                "ids", cityIds,
                                "beforeS", after.map(c -> (long) c.number()).orElse(Long.MAX_VALUE),
                                "afterId", after.map(Cursor::id).orElse(""),
                                "limit", page.limit()),
                        row -> ExposureRows.exposure(row.get("exposure").asNode()))
                .forEach(x -> byCity.computeIfAbsent(x.cityId(), id -> new ArrayList<>())
                        .add(x));
        return byCity;
    }

    @Override
    public List<NonExposure> missesOf(String assessmentId, PageRequest page) {
        return graph.read(
                MISSES,
                Map.of(
                        "id", assessmentId,
                        "after", page.after("id").map(Cursor::id).orElse(""),
                        "limit", page.limit()),
                ExposureRows::miss);
    }
}
