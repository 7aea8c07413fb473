package io.spillover.hazard;

import io.spillover.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A magnitude outside Java: as flat properties of its node, lists among them as JSON text, so that somebody who explores the
 * graph reads the numbers at once; and as the JSON of a region's folder.
 */
public final class StoredMagnitude {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<List<Release.Wind>> WINDS = new TypeReference<>() {};
    private static final TypeReference<List<Outage.Failure>> FAILURES = new TypeReference<>() {};
    private static final TypeReference<List<Outage.Recovery>> RECOVERIES = new TypeReference<>() {};
    private static final TypeReference<List<Area.Patch>> PATCHES = new TypeReference<>() {};
    private static final TypeReference<List<Area.Fix>> TRACK = new TypeReference<>() {};

    private StoredMagnitude() {}

    /** One property of the node; its value is a number, a text, a flag, or null to have none. */
    public record Property(String name, @Nullable Object value) {}

    private record Parameters(
            @Nullable Breach breach,
            @Nullable Release release,
            @Nullable Outbreak outbreak,
            @Nullable Outage outage,
            @Nullable Area area) {}

    /**
     * Adds what the JSON of a region's folder says to the magnitude of its columns.
     *
     * @param json an object with one of {@code breach}, {@code release}, {@code outbreak}, {@code outage}, {@code area}
     * @throws InvalidInputException with the place in the JSON and one sentence if it cannot be read
     */
    public static Magnitude with(Magnitude columns, String json) {
        try {
            var tree = JSON.readTree(json);
            if (tree.get("release") instanceof ObjectNode release && !release.has("urban")) {
                release.put("urban", false);
            }
            var p = JSON.treeToValue(tree, Parameters.class);
            return columns.with(new Magnitude(
                    null, null, null, null, null, null, p.breach(), p.release(), p.outbreak(), p.outage(), p.area()));
        } catch (DatabindException e) {
            var path = path(e);
            throw new InvalidInputException(
                    path, "\"" + path + "\" is missing, unknown, or not of the kind that stands there.");
        } catch (JacksonException e) {
            throw new InvalidInputException("parameters", "The text is not a JSON object.");
        }
    }

    private static String path(DatabindException e) {
        var path = e.getPath().stream()
                .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : "." + r.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "parameters" : path.substring(1);
    }

    /** Returns the properties, those without a value too, so that writing them removes what is no longer said. */
    public static List<Property> properties(Magnitude m) {
        var to = new ArrayList<Property>();
        put(to, "peakDischargeM3s", m.peakDischargeM3PerS());
        put(to, "massKg", m.massKg());
        put(to, "substance", m.substance());
        put(to, "limitMgL", m.limitMgPerL());
        put(to, "decayPerDay", m.decayPerDay());
        put(to, "sourceDischargeM3s", m.sourceDischargeM3PerS());
        var breach = m.breach();
        put(to, "breachVolumeM3", breach == null ? null : breach.volumeM3());
        put(to, "breachHeadM", breach == null ? null : breach.headM());
        var r = m.release();
        put(to, "releaseMassKg", r == null ? null : r.massKg());
        put(to, "releaseHeightM", r == null ? null : r.heightM());
        put(to, "limitMgM3", r == null ? null : r.limitMgPerM3());
        put(to, "plumeHeightKm", r == null ? null : r.plumeHeightKm());
        put(to, "ashFallMPerS", r == null ? null : r.fallMPerS());
        put(to, "urban", r == null ? null : r.urban());
        put(to, "winds", r == null ? null : json(r.winds()));
        var o = m.outbreak();
        var method = o == null ? null : o.method();
        put(to, "infectious", o == null ? null : o.infectious());
        put(to, "r0", o == null ? null : o.r0());
        put(to, "transmissionPerDay", o == null ? null : o.transmissionPerDay());
        put(to, "infectiousDays", o == null ? null : o.infectiousDays());
        put(to, "latentDays", o == null ? null : o.latentDays());
        put(to, "outbreakMethod", method == null ? null : method.name());
        var out = m.outage();
        put(to, "outageFailures", out == null ? null : json(out.failures()));
        put(to, "outageRecoveries", out == null ? null : json(out.recoveries()));
        put(to, "outageLeastLoss", out == null ? null : out.leastLoss());
        var a = m.area();
        put(to, "areaMeasure", a == null ? null : a.measure());
        put(to, "areaUnit", a == null ? null : a.unit());
        put(to, "areaLeastIntensity", a == null ? null : a.leastIntensity());
        put(to, "areaIntensity", a == null ? null : a.intensity());
        put(to, "areaPatches", a == null ? null : json(a.patches()));
        put(to, "areaTrack", a == null ? null : json(a.track()));
        put(to, "geometry", a == null || !a.shaped() ? null : json(AreaOutline.of(a)));
        return to;
    }

    private static void put(List<Property> to, String name, @Nullable Object value) {
        to.add(new Property(name, value));
    }

    private static @Nullable String json(Object value) {
        return value instanceof List<?> list && list.isEmpty() ? null : JSON.writeValueAsString(value);
    }

    /** Reads the properties back. */
    public static Magnitude read(Function<String, @Nullable Object> node) {
        return new Magnitude(
                number(node, "peakDischargeM3s"),
                number(node, "massKg"),
                text(node, "substance"),
                number(node, "limitMgL"),
                number(node, "decayPerDay"),
                number(node, "sourceDischargeM3s"),
                number(node, "breachVolumeM3") == null
                        ? null
                        : new Breach(must(node, "breachVolumeM3"), must(node, "breachHeadM")),
                release(node),
                outbreak(node),
                text(node, "outageFailures") == null
                        ? null
                        : new Outage(
                                list(node, "outageFailures", FAILURES),
                                list(node, "outageRecoveries", RECOVERIES),
                                must(node, "outageLeastLoss")),
                area(node));
    }

    private static @Nullable Release release(Function<String, @Nullable Object> node) {
        return text(node, "winds") == null
                ? null
                : new Release(
                        number(node, "releaseMassKg"),
                        number(node, "releaseHeightM"),
                        number(node, "limitMgM3"),
                        number(node, "plumeHeightKm"),
                        number(node, "ashFallMPerS"),
                        Boolean.TRUE.equals(node.apply("urban")),
                        list(node, "winds", WINDS));
    }

    private static @Nullable Outbreak outbreak(Function<String, @Nullable Object> node) {
        var method = text(node, "outbreakMethod");
        return number(node, "infectious") == null
                ? null
                : new Outbreak(
                        must(node, "infectious"),
                        number(node, "r0"),
                        number(node, "transmissionPerDay"),
                        must(node, "infectiousDays"),
                        number(node, "latentDays"),
                        method == null ? null : Outbreak.Method.valueOf(method));
    }

    private static @Nullable Area area(Function<String, @Nullable Object> node) {
        var measure = text(node, "areaMeasure");
        var unit = text(node, "areaUnit");
        return measure == null || unit == null
                ? null
                : new Area(
                        measure,
                        unit,
                        must(node, "areaLeastIntensity"),
                        number(node, "areaIntensity"),
                        list(node, "areaPatches", PATCHES),
                        list(node, "areaTrack", TRACK));
    }

    private static @Nullable String text(Function<String, @Nullable Object> node, String name) {
        var value = node.apply(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Double number(Function<String, @Nullable Object> node, String name) {
        return node.apply(name) instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
    }

    private static double must(Function<String, @Nullable Object> node, String name) {
        var value = number(node, name);
        if (value == null) {
            throw new IllegalStateException("A hazard lacks " + name);
        }
        return value;
    }

    private static <T> List<T> list(Function<String, @Nullable Object> node, String name, TypeReference<List<T>> type) {
        var text = text(node, name);
        return text == null ? List.of() : JSON.readValue(text, type);
    }
}
