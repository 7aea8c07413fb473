package io.spillover.hazard.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.hazard.Observation;
import io.spillover.hazard.ObservationDraft;
import io.spillover.hazard.Observations;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jObservations implements Observations {

    private static final Statement RECORD = Statement.named("hazard/record-observation");
    private static final Statement RETRACT = Statement.named("hazard/retract-observation");
    private static final Statement FIND = Statement.named("hazard/observation");
    private static final Statement COUNTING = Statement.named("hazard/observations-counting");
    private static final Statement OF_HAZARDS = Statement.named("hazard/observations-of-hazards");

    private final Graph graph;

    Neo4jObservations(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Observation> counting(String hazardId) {
        return graph.read(COUNTING, Map.of("hazardId", hazardId), Neo4jObservations::observation);
    }

    @Override
    public Optional<Observation> find(String id) {
        return graph.readOne(FIND, Map.of("id", id), Neo4jObservations::observation);
    }

    @Override
    public Map<String, List<Observation>> ofHazards(Collection<String> hazardIds, PageRequest page) {
        return graph
                .read(
                        OF_HAZARDS,
                        Map.of(
                                "ids", hazardIds,
                                "after",
                                        page.after(RECORDED)
                                                .map(c -> (long) c.number())
                                                .orElse(0L),
                                "limit", page.limit()),
                        Neo4jObservations::observation)
                .stream()
                .collect(Collectors.groupingBy(Observation::hazardId));
    }

    @Override
    public Observation record(ObservationDraft d, String recordedBy) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("phase", d.phase().name());
        facts.put("facilityId", d.facilityId());
        facts.put("cityId", d.cityId());
        facts.put("riverId", d.riverId());
        facts.put("kmToMouth", d.kmToMouth());
        facts.put("at", d.at().atOffset(ZoneOffset.UTC));
        facts.put("withinMin", d.withinMin());
        facts.put("value", d.value());
        facts.put("note", d.note());
        facts.put("provenance", d.provenance());
        facts.put("recordedBy", recordedBy);
        var written = graph.write(
                RECORD,
                Map.of(
                        "hazardId", d.hazardId(),
                        "facilityId", d.facilityId() == null ? "" : d.facilityId(),
                        "cityId", d.cityId() == null ? "" : d.cityId(),
                        "riverId", d.riverId() == null ? "" : d.riverId(),
                        "km", d.kmToMouth() == null ? 0.0 : d.kmToMouth(),
                        "facts", facts),
                Neo4jObservations::observation);
        if (written.isEmpty()) {
            throw new InvalidInputException(
                    d.facilityId() != null ? "facilityId" : d.cityId() != null ? "cityId" : "riverId",
                    "The place where it was seen is not in the graph.");
        }
        return written.get(0);
    }

    @Override
    public Observation retract(String id) {
        return graph.write(RETRACT, Map.of("id", id), Neo4jObservations::observation)
                .get(0);
    }

    private static Observation observation(Record row) {
        var o = row.get("observation").asNode();
        return new Observation(
                o.get("id").asString(),
                o.get("hazardId").asString(),
                Observation.Phase.valueOf(o.get("phase").asString()),
                text(o, "facilityId"),
                text(o, "cityId"),
                text(o, "riverId"),
                number(o, "kmToMouth"),
                instant(o, "at"),
                o.get("withinMin").asLong(),
                number(o, "value"),
                text(o, "note"),
                o.get("provenance").asString(),
                instant(o, "recordedAt"),
                o.get("recordedBy").asString(),
                o.get("retractedAt").isNull() ? null : instant(o, "retractedAt"));
    }

    private static @Nullable String text(MapAccessor o, String key) {
        return o.get(key).asString(null);
    }

    private static @Nullable Double number(MapAccessor o, String key) {
        return o.get(key).isNull() ? null : Double.valueOf(o.get(key).asDouble());
    }

    private static Instant instant(MapAccessor o, String key) {
        return o.get(key).asZonedDateTime().toInstant();
    }
}
