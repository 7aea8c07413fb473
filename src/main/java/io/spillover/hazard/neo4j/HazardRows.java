package io.spillover.hazard.neo4j;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.HazardType;
import io.spillover.hazard.SourceKind;
import io.spillover.hazard.StoredMagnitude;
import io.spillover.quantity.Category;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Quality;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Makes hazards out of rows. */
final class HazardRows {

    private HazardRows() {}

    static Hazard hazard(Record row) {
        var h = row.get("hazard").asNode();
        var source = new HazardSource(
                SourceKind.valueOf(text(h, "sourceKind")),
                maybe(row, "placeId"),
                maybe(row, "riverId"),
                number(h, "sourceKm"),
                row.get("area").asList(HazardRows::cover),
                point(row.get("location")),
                maybe(row, "cityId"));
        return new Hazard(
                text(h, "id"),
                text(h, "region"),
                text(h, "code"),
                text(h, "name"),
                maybe(h, "nameZh"),
                row.get("typeCode").asString(),
                Category.valueOf(text(h, "category")),
                Mechanism.valueOf(text(h, "mechanism")),
                HazardStatus.of(text(h, "status")),
                h.get("revision").asLong(),
                source,
                h.get("start").asZonedDateTime().toInstant(),
                Duration.ofMinutes(h.get("durationMin").asLong()),
                instant(h, "endedAt"),
                StoredMagnitude.read(name -> h.get(name).asObject()),
                maybe(h, "note"),
                maybe(h, "noteZh"),
                Quality.of(text(h, "quality")),
                text(h, "source"));
    }

    static HazardType type(Record row) {
        var t = row.get("type").asNode();
        return new HazardType(
                text(t, "code"), text(t, "name"), maybe(t, "nameZh"), Category.valueOf(text(t, "category")));
    }

    private static HazardSource.Cover cover(Value c) {
        return new HazardSource.Cover(
                c.get("city").asBoolean(),
                c.get("id").asString(),
                c.get("share").asDouble());
    }

    /** WGS 84: x is the longitude. */
    private static @Nullable GeoPoint point(Value value) {
        return value.isNull()
                ? null
                : new GeoPoint(value.asPoint().y(), value.asPoint().x());
    }

    private static String text(MapAccessor map, String key) {
        return map.get(key).asString();
    }

    private static @Nullable String maybe(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Double number(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : Double.valueOf(value.asNumber().doubleValue());
    }

    private static @Nullable Instant instant(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }
}
