package io.spillover.exposure.neo4j;

import io.spillover.exposure.Arrival;
import io.spillover.exposure.Assessment;
import io.spillover.exposure.Chances;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.Intensity;
import io.spillover.exposure.NonExposure;
import io.spillover.exposure.People;
import io.spillover.exposure.Position;
import io.spillover.exposure.Probability;
import io.spillover.exposure.Situation;
import io.spillover.exposure.TimeBand;
import io.spillover.exposure.WarningColour;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

/** Exposures and assessments as properties, both ways. */
final class ExposureRows {

    private ExposureRows() {}

    static Map<String, @Nullable Object> properties(Exposure x) {
        var p = new HashMap<String, @Nullable Object>();
        p.put("id", x.id());
        p.put("assessmentId", x.assessmentId());
        p.put("hazardId", x.hazardId());
        p.put("cityId", x.cityId());
        p.put("mechanism", x.mechanism().name());
        p.put("situation", x.situation().name());
        p.put("position", x.position().name());
        times(p, "first", x.arrival().first());
        times(p, "peak", x.arrival().peak());
        times(p, "end", x.arrival().end());
        p.put("intensityLow", x.intensity().value().low());
        p.put("intensity", x.intensity().value().likely());
        p.put("intensityHigh", x.intensity().value().high());
        p.put("intensityUnit", x.intensity().unit());
        p.put("intensityMeasure", x.intensity().measure());
        p.put("ratio", x.intensity().ratio());
        p.put("limit", x.intensity().limit());
        p.put("severity", x.severity().name());
        p.put("warningColour", x.warningColour().name());
        var people = x.people();
        if (people != null) {
            p.put("peopleLow", people.low());
            p.put("peopleLikely", people.likely());
            p.put("peopleHigh", people.high());
            p.put("shareLow", people.share().low());
            p.put("shareLikely", people.share().likely());
            p.put("shareHigh", people.share().high());
        }
        p.put("rank", x.rank());
        p.put("steps", JsonText.of(x.steps()));
        p.put("truncated", x.truncated());
        p.put("likelyBelowThreshold", x.likelyBelowThreshold());
        var probability = x.probability();
        if (probability != null) {
            p.put("probabilityLow", probability.value().low());
            p.put("probability", probability.value().likely());
            p.put("probabilityHigh", probability.value().high());
            p.put("courses", probability.courses());
        }
        var counterfactual = x.counterfactual();
        p.put("counterfactual", counterfactual == null ? null : JsonText.of(counterfactual));
        return p;
    }

    private static void times(Map<String, @Nullable Object> p, String name, TimeBand band) {
        p.put(name + "Earliest", utc(band.earliest()));
        p.put(name + "Likely", utc(band.likely()));
        p.put(name + "Latest", utc(band.latest()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Exposure exposure(MapAccessor x) {
        var steps = x.get("steps").asString("");
        return new Exposure(
                x.get("id").asString(),
                x.get("assessmentId").asString(),
                x.get("hazardId").asString(),
                x.get("cityId").asString(),
                Mechanism.valueOf(x.get("mechanism").asString()),
                Situation.valueOf(x.get("situation").asString()),
                Position.valueOf(x.get("position").asString()),
                new Arrival(band(x, "first"), band(x, "peak"), band(x, "end")),
                new Intensity(
                        new Band(
                                x.get("intensityLow").asDouble(),
                                x.get("intensity").asDouble(),
                                x.get("intensityHigh").asDouble()),
                        x.get("intensityUnit").asString(),
                        x.get("intensityMeasure").asString(),
                        number(x, "ratio"),
                        number(x, "limit")),
                Severity.valueOf(x.get("severity").asString()),
                WarningColour.valueOf(x.get("warningColour").asString()),
                people(x),
                x.get("rank").asInt(),
                steps.isEmpty() ? List.of() : JsonText.steps(steps),
                x.get("truncated").asBoolean(),
                x.get("likelyBelowThreshold").asBoolean(),
                probability(x),
                JsonText.counterfactual(x.get("counterfactual").asString("")));
    }

    private static @Nullable Probability probability(MapAccessor x) {
        return x.get("probability").isNull()
                ? null
                : new Probability(
                        new Band(
                                x.get("probabilityLow").asDouble(),
                                x.get("probability").asDouble(),
                                x.get("probabilityHigh").asDouble()),
                        x.get("courses").asInt());
    }

    private static @Nullable People people(MapAccessor x) {
        return x.get("peopleLikely").isNull()
                ? null
                : new People(
                        x.get("peopleLow").asLong(),
                        x.get("peopleLikely").asLong(),
                        x.get("peopleHigh").asLong(),
                        new Band(
                                x.get("shareLow").asDouble(),
                                x.get("shareLikely").asDouble(),
                                x.get("shareHigh").asDouble()));
    }

    private static TimeBand band(MapAccessor x, String name) {
        return new TimeBand(instant(x, name + "Earliest"), instant(x, name + "Likely"), instant(x, name + "Latest"));
    }

    private static Instant instant(MapAccessor x, String name) {
        return x.get(name).asZonedDateTime().toInstant();
    }

    static Assessment assessment(Record row) {
        var a = row.get("assessment").asNode();
        var completed = a.get("completedAt");
        return new Assessment(
                a.get("id").asString(),
                a.get("hazardId").asString(),
                a.get("hazardRevision").asLong(),
                a.get("networkVersion").asString(),
                a.get("engine").asString(),
                a.get("parametersHash").asString(),
                Assessment.Status.valueOf(a.get("status").asString()),
                instant(a, "startedAt"),
                completed.isNull() ? null : completed.asZonedDateTime().toInstant(),
                JsonText.remarks(a.get("remarks").asString("")),
                a.get("exposed").asLong(0),
                a.get("progress").asDouble(0),
                chances(a));
    }

    private static @Nullable Chances chances(MapAccessor a) {
        return a.get("dependence").isNull()
                ? null
                : new Chances(
                        a.get("courses").asInt(),
                        a.get("seed").asLong(),
                        Chances.Dependence.valueOf(a.get("dependence").asString()));
    }

    static NonExposure miss(Record row) {
        return new NonExposure(
                row.get("cityId").asString(),
                NonExposure.Reason.valueOf(row.get("reason").asString()),
                text(row, "riverId"),
                number(row, "km"),
                number(row, "value"),
                number(row, "limit"),
                text(row, "unit"),
                text(row, "reservoirId"));
    }

    static Map<String, @Nullable Object> properties(NonExposure m) {
        var p = new HashMap<String, @Nullable Object>();
        p.put("cityId", m.cityId());
        p.put("reason", m.reason().name());
        p.put("riverId", m.riverId());
        p.put("km", m.kmToMouth());
        p.put("value", m.value());
        p.put("limit", m.limit());
        p.put("unit", m.unit());
        p.put("reservoirId", m.reservoirId());
        return p;
    }

    private static @Nullable String text(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Double number(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : Double.valueOf(value.asNumber().doubleValue());
    }
}
