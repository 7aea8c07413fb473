package io.spillover.hazard.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.hazard.Observation;
import io.spillover.hazard.ObservationDraft;
import io.spillover.hazard.Observations;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import io.spillover.quantity.Quality;
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
        return graph.read(COUNTING, Map.of("hazardId", hazardId, "limit", MOST), Neo4jObservations::observation);
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
    public Observation record(ObservationDraft d, @Nullable String unit, boolean onRiver, String recordedBy) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("phase", d.phase().name());
        facts.put("facilityId", d.facilityId());
        facts.put("cityId", d.cityId());
        facts.put("riverId", d.riverId());
        facts.put("kmToMouth", d.kmToMouth());
        facts.put("at", d.at().atOffset(ZoneOffset.UTC));
        facts.put("withinMin", d.withinMin());
        facts.put("value", d.value());
        facts.put("unit", d.value() == null ? null : unit);
        facts.put("note", d.note());
        facts.put("quality", d.quality().text());
        facts.put("provenance", d.provenance());
        facts.put("recordedBy", recordedBy);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("hazardId", d.hazardId());
        parameters.put("facilityId", d.facilityId());
        parameters.put("cityId", d.cityId());
        parameters.put("riverId", d.riverId());
        parameters.put("km", d.kmToMouth());
        parameters.put("onRiver", onRiver);
        parameters.put("most", MOST);
        parameters.put("facts", facts);
        var written = graph.write(RECORD, parameters, Written::of);
        if (written.isEmpty()) {
            throw new NotFoundException("hazard", d.hazardId());
        }
        return written.get(0).observation(d);
    }

    private record Written(String outcome, @Nullable Observation observation) {

        static Written of(Record row) {
            boolean done = !row.get("observation").isNull();
            return new Written(row.get("outcome").asString(), done ? Neo4jObservations.observation(row) : null);
        }

        Observation observation(ObservationDraft d) {
            if (observation != null) {
                return observation;
            }
            var field = d.facilityId() != null ? "facilityId" : d.cityId() != null ? "cityId" : "riverId";
            throw switch (outcome) {
                case "ENDED" -> new ConflictException("The hazard has ended; nothing more is seen of it.");
                case "TOO_MANY" ->
                    new ConflictException(
                            "The hazard has " + MOST + " observations already; retract those that add nothing.");
                case "OFF_RIVER" ->
                    new InvalidInputException(
                            field, "The place where it was seen does not lie on a river of the network.");
                case "NO_CITY" ->
                    new InvalidInputException(field, "The place where it was seen stands in no city of the network.");
                default -> new InvalidInputException(field, "The place where it was seen is not in the graph.");
            };
        }
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
                text(o, "unit"),
                text(o, "note"),
                Quality.of(o.get("quality").asString()),
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
