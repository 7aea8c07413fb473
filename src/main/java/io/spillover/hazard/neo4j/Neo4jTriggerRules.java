package io.spillover.hazard.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.hazard.TriggerRules;
import io.spillover.propagation.OutbreakEvent.Disease;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Cause;
import io.spillover.propagation.TriggerRule.Condition;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.TriggerRule.Measure;
import io.spillover.propagation.TriggerRule.Place;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jTriggerRules implements TriggerRules {

    private static final Statement ALL = Statement.named("hazard/trigger-rules");
    private static final double MINUTE_S = 60;

    private final Graph graph;

    Neo4jTriggerRules(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<TriggerRule> all() {
        return graph.read(ALL, Map.of(), Neo4jTriggerRules::rule);
    }

    private static TriggerRule rule(Record row) {
        var r = row.get("rule").asNode();
        return new TriggerRule(
                text(r, "id"),
                place(r),
                cause(r),
                new Condition(
                        Measure.valueOf(text(r, "measure").toUpperCase(Locale.ROOT)),
                        number(r, "atLeast"),
                        Relation.valueOf(text(r, "closest").toUpperCase(Locale.ROOT))),
                band(r, "delayLowMin", "delayMin", "delayHighMin", MINUTE_S),
                band(r, "probabilityLow", "probability", "probabilityHigh", 1),
                text(r, "typeCode"),
                effect(r),
                text(r, "basis"),
                maybe(r, "basisZh"));
    }

    private static Place place(MapAccessor r) {
        var spot =
                switch (text(r, "placeKind")) {
                    case "FACILITY" -> Spot.FACILITY;
                    case "RESERVOIR" -> Spot.DAM;
                    default -> Spot.CITY;
                };
        return new Place(
                spot,
                maybe(r, "placeId"),
                maybe(r, "facilityKind"),
                text(r, "region") + ":",
                r.get("withCity").asBoolean());
    }

    private static Cause cause(MapAccessor r) {
        var sector = maybe(r, "bySector");
        return new Cause(
                Mechanism.valueOf(text(r, "byMechanism")),
                maybe(r, "byTypeCode"),
                sector == null ? null : Sector.valueOf(sector));
    }

    private static Effect effect(MapAccessor r) {
        return switch (Mechanism.valueOf(text(r, "starts"))) {
            case RIVER_FLOOD -> new Effect.Breach(number(r, "storageShare"), number(r, "waterDepthM"));
            case RIVER_POLLUTANT ->
                new Effect.Spill(number(r, "massKg"), number(r, "decayPerDay"), number(r, "limitMgL"), durationS(r));
            case AIRBORNE ->
                new Effect.Gas(number(r, "massKg"), number(r, "heightM"), number(r, "limitMgM3"), durationS(r));
            case INFRASTRUCTURE ->
                new Effect.Outage(Sector.valueOf(text(r, "sector")), number(r, "outageShare"), durationS(r));
            case EPIDEMIC ->
                new Effect.Outbreak(
                        number(r, "infectious"),
                        new Disease(
                                number(r, "transmissionPerDay"),
                                number(r, "recoveryPerDay"),
                                r.get("onsetPerDay").asDouble(Double.POSITIVE_INFINITY)));
            case SUPPLY_CHAIN, FOOTPRINT, TRIGGERED ->
                throw new IllegalStateException("The rule " + text(r, "id") + " starts nothing known");
        };
    }

    private static double durationS(MapAccessor r) {
        return number(r, "durationMin") * MINUTE_S;
    }

    private static Band band(MapAccessor r, String low, String likely, String high, double unit) {
        return new Band(number(r, low) * unit, number(r, likely) * unit, number(r, high) * unit);
    }

    private static String text(MapAccessor r, String key) {
        return r.get(key).asString();
    }

    private static @Nullable String maybe(MapAccessor r, String key) {
        var value = r.get(key);
        return value.isNull() ? null : value.asString();
    }

    private static double number(MapAccessor r, String key) {
        return r.get(key).asNumber().doubleValue();
    }
}
