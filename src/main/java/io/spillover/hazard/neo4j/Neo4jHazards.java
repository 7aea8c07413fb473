package io.spillover.hazard.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardDraft;
import io.spillover.hazard.HazardQuery;
import io.spillover.hazard.HazardRules;
import io.spillover.hazard.HazardType;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.hazard.StoredMagnitude;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
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
class Neo4jHazards implements Hazards {

    private static final Statement BY_IDS = Statement.named("hazard/by-ids");
    private static final Statement PAGE = Statement.named("hazard/page");
    private static final Statement TYPES = Statement.named("hazard/types-by-codes");
    private static final Statement TYPES_PAGE = Statement.named("hazard/types-page");
    private static final Statement INSERT = Statement.named("hazard/insert");
    private static final Statement REPLACE = Statement.named("hazard/replace");
    private static final Statement END = Statement.named("hazard/end");

    private final Graph graph;

    Neo4jHazards(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<Hazard> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<String, Hazard> byIds(Collection<String> ids) {
        return graph.read(BY_IDS, Map.of("ids", ids), HazardRows::hazard).stream()
                .collect(Collectors.toMap(Hazard::id, Function.identity()));
    }

    @Override
    public List<Hazard> page(HazardQuery query, PageRequest page) {
        var after = page.after(NEWEST);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", query.region());
        parameters.put("status", query.status() == null ? null : query.status().text());
        parameters.put(
                "category", query.category() == null ? null : query.category().name());
        parameters.put("ended", query.ended());
        parameters.put("beforeS", after.map(c -> (long) c.number()).orElse(Long.MAX_VALUE));
        parameters.put("afterId", after.map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        return graph.read(PAGE, parameters, HazardRows::hazard);
    }

    @Override
    public Map<String, HazardType> types(Collection<String> codes) {
        return graph.read(TYPES, Map.of("codes", codes), HazardRows::type).stream()
                .collect(Collectors.toMap(HazardType::code, Function.identity()));
    }

    @Override
    public List<HazardType> types(PageRequest page) {
        return graph.read(
                TYPES_PAGE,
                Map.of("after", page.after("code").map(Cursor::id).orElse(""), "limit", page.limit()),
                HazardRows::type);
    }

    @Override
    public Hazard insert(HazardDraft draft, String code) {
        var id = draft.region() + ":" + code;
        var source = draft.source();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", id);
        parameters.put("region", draft.region());
        parameters.put("code", code);
        parameters.put("typeCode", draft.typeCode());
        parameters.put("sourceKind", source.kind().name());
        parameters.put("placeId", source.placeId());
        parameters.put("riverId", source.riverId());
        parameters.put("km", source.kmToMouth());
        parameters.put(
                "area",
                source.area().stream()
                        .map(c -> Map.of("city", c.city(), "id", c.id(), "share", c.share()))
                        .toList());
        var point = source.point();
        parameters.put("lat", point == null ? null : point.lat());
        parameters.put("lon", point == null ? null : point.lon());
        parameters.put("onRiver", HazardRules.onRivers(draft.mechanism()));
        parameters.put("inCity", HazardRules.inCities(draft.mechanism()));
        var fields = fields(draft.magnitude());
        fields.put("name", draft.name());
        fields.put("nameZh", draft.nameZh());
        fields.put("mechanism", draft.mechanism().name());
        fields.put("status", draft.status().text());
        fields.put("start", draft.start().atOffset(ZoneOffset.UTC));
        fields.put("durationMin", draft.duration().toMinutes());
        fields.put("note", draft.note());
        parameters.put("fields", fields);
        var outcome = graph.write(INSERT, parameters, row -> row.get("outcome").asString());
        if (outcome.isEmpty()) {
            throw new InvalidInputException("region", "There is no region \"" + draft.region() + "\".");
        }
        switch (outcome.get(0)) {
            case "EXISTS" ->
                throw new ConflictException(
                        "The region " + draft.region() + " has a hazard with the code " + code + " already.");
            case "NO_PLACE" ->
                throw new InvalidInputException(
                        "source",
                        source.kind() == SourceKind.RIVER_POINT
                                ? "No reach of " + source.riverId() + " holds km " + source.kmToMouth() + "."
                                : "A place of the source is not in the region " + draft.region() + ".");
            case "OFF_RIVER" ->
                throw new InvalidInputException(
                        "source.placeId",
                        "The place \"" + source.placeId() + "\" does not lie on a river of the network.");
            case "NO_CITY" ->
                throw new InvalidInputException(
                        "source.placeId", "The place \"" + source.placeId() + "\" stands in no city of the network.");
            default -> {
                return get(id);
            }
        }
    }

    @Override
    public Hazard replace(Hazard changed) {
        var fields = fields(changed.magnitude());
        fields.put("name", changed.name());
        fields.put("nameZh", changed.nameZh());
        fields.put("status", changed.status().text());
        fields.put("start", changed.start().atOffset(ZoneOffset.UTC));
        fields.put("durationMin", changed.duration().toMinutes());
        fields.put("note", changed.note());
        var done = graph.write(
                REPLACE,
                Map.of("id", changed.id(), "revision", changed.revision(), "fields", fields),
                row -> row.get("id").asString());
        if (done.isEmpty()) {
            throw new ConflictException("The hazard was changed by somebody else in between: read it again.");
        }
        return get(changed.id());
    }

    @Override
    public Hazard end(String id, Instant at) {
        var done = graph.write(END, Map.of("id", id, "at", at.atOffset(ZoneOffset.UTC)), row -> row.get("id")
                .asString());
        if (done.isEmpty()) {
            throw new NotFoundException("hazard", id);
        }
        return get(id);
    }

    private static Map<String, @Nullable Object> fields(Magnitude magnitude) {
        var fields = new HashMap<String, @Nullable Object>();
        StoredMagnitude.properties(magnitude).forEach(p -> fields.put(p.name(), p.value()));
        return fields;
    }
}
