package io.spillover.platform.api;

import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A geometry of RFC 7946: WGS 84, longitude before latitude, in degrees.
 *
 * @param type one of the six geometry types with coordinates
 * @param coordinates numbers nested as deep as the type asks for
 */
public record GeoJson(String type, List<?> coordinates) {

    /** How deep the lists lie for each type; 1 is a single position. */
    private static final Map<String, Integer> NESTING =
            Map.of("Point", 1, "MultiPoint", 2, "LineString", 2, "MultiLineString", 3, "Polygon", 3, "MultiPolygon", 4);

    /** @throws IllegalArgumentException if the type is unknown or the coordinates do not fit it; the message is for people */
    public GeoJson {
        var nesting = NESTING.get(type);
        if (nesting == null) {
            throw new IllegalArgumentException("The geometry type \"" + type + "\" is not taken");
        }
        coordinates = checked(coordinates, nesting);
    }

    /** Returns a point. */
    public static GeoJson point(GeoPoint point) {
        return new GeoJson("Point", position(point));
    }

    /** Returns a line through the points. */
    public static GeoJson line(List<GeoPoint> points) {
        return new GeoJson("LineString", points.stream().map(GeoJson::position).toList());
    }

    /** Returns an area with one outer ring; the ring is closed here if its last point is not its first. */
    public static GeoJson polygon(List<GeoPoint> ring) {
        var closed = new ArrayList<>(ring);
        if (!ring.isEmpty() && !ring.get(0).equals(ring.get(ring.size() - 1))) {
            closed.add(ring.get(0));
        }
        return new GeoJson(
                "Polygon", List.of(closed.stream().map(GeoJson::position).toList()));
    }

    /**
     * Reads a JSON object.
     *
     * @throws IllegalArgumentException if it is no geometry; the message is for people
     */
    public static GeoJson of(Map<?, ?> object) {
        @Nullable Object type = object.get("type");
        @Nullable Object coordinates = object.get("coordinates");
        if (!(type instanceof String name) || !(coordinates instanceof List<?> list)) {
            throw new IllegalArgumentException("A geometry needs \"type\" and \"coordinates\"");
        }
        return new GeoJson(name, list);
    }

    /** Returns the JSON object. */
    public Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("coordinates", coordinates);
        return object;
    }

    private static List<Double> position(GeoPoint point) {
        return List.of(point.lon(), point.lat());
    }

    private static List<?> checked(List<?> list, int nesting) {
        if (nesting > 1) {
            List<Object> copy = new ArrayList<>();
            for (Object part : list) {
                if (!(part instanceof List<?> inner)) {
                    throw new IllegalArgumentException("The coordinates do not fit the geometry's type");
                }
                copy.add(checked(inner, nesting - 1));
            }
            return List.copyOf(copy);
        }
        if (list.size() < 2 || list.size() > 3 || !list.stream().allMatch(Number.class::isInstance)) {
            throw new IllegalArgumentException("A position is [longitude, latitude]");
        }
        double lon = ((Number) list.get(0)).doubleValue();
        double lat = ((Number) list.get(1)).doubleValue();
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException(
                    "The position [" + lon + ", " + lat + "] is not on the Earth; longitude comes first");
        }
        return List.copyOf(list);
    }
}
