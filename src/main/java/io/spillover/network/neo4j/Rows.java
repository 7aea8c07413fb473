package io.spillover.network.neo4j;

import io.spillover.network.City;
import io.spillover.network.CoordinatingBody;
import io.spillover.network.Facility;
import io.spillover.network.Link;
import io.spillover.network.Neighbour;
import io.spillover.network.Passage;
import io.spillover.network.Provenance;
import io.spillover.network.Province;
import io.spillover.network.Reach;
import io.spillover.network.RegionState;
import io.spillover.network.Reservoir;
import io.spillover.network.River;
import io.spillover.network.Supply;
import io.spillover.propagation.Relation;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Quality;
import io.spillover.quantity.Sector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Makes records of the network out of nodes and rows. */
final class Rows {

    private Rows() {}

    static City city(MapAccessor n) {
        return new City(
                text(n, "id"),
                text(n, "region"),
                text(n, "code"),
                text(n, "name"),
                maybe(n, "nameZh"),
                text(n, "rank"),
                point(n.get("location")),
                whole(n, "population"),
                whole(n, "urbanPopulation"),
                number(n, "areaKm2"),
                provenance(n));
    }

    static Province province(MapAccessor n) {
        return new Province(
                text(n, "id"), text(n, "region"), text(n, "code"), text(n, "name"), maybe(n, "nameZh"), provenance(n));
    }

    static CoordinatingBody body(MapAccessor n) {
        List<String> categories =
                n.get("categories").isNull() ? List.of() : n.get("categories").asList(Value::asString);
        return new CoordinatingBody(
                text(n, "id"),
                text(n, "region"),
                text(n, "code"),
                text(n, "name"),
                maybe(n, "nameZh"),
                text(n, "kind"),
                categories,
                provenance(n));
    }

    static River river(MapAccessor n) {
        return new River(
                text(n, "id"),
                text(n, "region"),
                text(n, "code"),
                text(n, "name"),
                maybe(n, "nameZh"),
                maybe(n, "basin"),
                number(n, "lengthKm"),
                maybe(n, "parentRiverId"),
                number(n, "joinsParentKm"),
                provenance(n));
    }

    static Reach reach(Record row) {
        var n = row.get("reach").asNode();
        return new Reach(
                text(n, "id"),
                row.get("riverId").asString(),
                n.get("seq").asLong(),
                n.get("lengthKm").asDouble(),
                number(n, "slope"),
                n.get("fromKmToMouth").asDouble(),
                n.get("toKmToMouth").asDouble(),
                point(n.get("fromLocation")),
                point(n.get("toLocation")),
                number(n, "fromMeanM3s"),
                number(n, "fromFloodM3s"),
                number(n, "fromDryM3s"),
                number(n, "fromAreaKm2"),
                number(n, "fromWidthM"),
                row.get("downstream").asList(Value::asString),
                provenance(n));
    }

    static Passage passage(Record row) {
        var p = row.get("passage");
        return new Passage(
                text(p, "key"),
                row.get("cityId").asString(),
                row.get("riverId").asString(),
                p.get("passNo").asInt(),
                p.get("seatKmToMouth").asDouble(),
                p.get("entryKmToMouth").asDouble(),
                p.get("exitKmToMouth").asDouble(),
                number(p, "lateralKm"),
                Relation.valueOf(p.get("relation").asString().toUpperCase(Locale.ROOT)),
                provenance(p));
    }

    static Reservoir reservoir(Record row) {
        var n = row.get("reservoir").asNode();
        var year = whole(n, "firstYear");
        return new Reservoir(
                text(n, "id"),
                text(n, "name"),
                maybe(n, "nameZh"),
                point(n.get("location")),
                maybe(row, "riverId"),
                number(row, "kmToMouth"),
                number(n, "totalStorageM3"),
                number(n, "floodStorageM3"),
                year == null ? null : year.intValue(),
                n.get("routeThrough").asBoolean(),
                provenance(n));
    }

    static Facility facility(Record row) {
        var n = row.get("facility").asNode();
        return new Facility(
                text(n, "id"),
                text(n, "kind"),
                text(n, "name"),
                maybe(n, "nameZh"),
                point(n.get("location")),
                maybe(row, "inCityId"),
                maybe(row, "riverId"),
                number(row, "kmToMouth"),
                whole(n, "population"),
                number(n, "capacity"),
                maybe(n, "capacityUnit"),
                provenance(n));
    }

    static Link link(Record row) {
        var l = row.get("link");
        var year = whole(l, "firstYear");
        return new Link(
                text(l, "key"),
                row.get("cityId").asString(),
                row.get("otherId").asString(),
                text(l, "mode"),
                maybe(l, "line"),
                l.get("km").asDouble(),
                l.get("durationMin").asDouble(),
                number(l, "travellersPerDay"),
                year == null ? null : year.intValue(),
                provenance(l));
    }

    static Supply supply(Record row) {
        var s = row.get("supply");
        return new Supply(
                text(s, "key"),
                row.get("fromId").asString(),
                Sector.valueOf(text(s, "fromSector")),
                row.get("toId").asString(),
                Sector.valueOf(text(s, "toSector")),
                s.get("dependency").asDouble(),
                s.get("inventoryDays").asDouble(),
                provenance(s));
    }

    static Neighbour neighbour(Record row) {
        var b = row.get("border");
        return new Neighbour(
                row.get("cityId").asString(),
                row.get("otherId").asString(),
                number(b, "km"),
                text(b, "kind"),
                provenance(b));
    }

    static RegionState region(MapAccessor n) {
        var at = n.get("loadedAt");
        return new RegionState(
                text(n, "id"),
                text(n, "name"),
                maybe(n, "nameZh"),
                text(n, "licence"),
                text(n, "networkVersion"),
                at.isNull() ? null : at.asZonedDateTime().toInstant());
    }

    static GeoPoint point(Value value) {
        var p = value.asPoint();
        return new GeoPoint(p.y(), p.x());
    }

    static String text(MapAccessor map, String key) {
        return map.get(key).asString();
    }

    static @Nullable String maybe(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    static @Nullable Double number(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : Double.valueOf(value.asNumber().doubleValue());
    }

    static double numberOrNaN(MapAccessor map, String key) {
        var value = number(map, key);
        return value == null ? Double.NaN : value;
    }

    static @Nullable Long whole(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : Long.valueOf(value.asNumber().longValue());
    }

    private static Provenance provenance(MapAccessor map) {
        return new Provenance(Quality.of(text(map, "quality")), text(map, "source"));
    }

    /** Groups rows by their key, in the order they came. */
    static <T> Map<String, List<T>> grouped(List<Map.Entry<String, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
