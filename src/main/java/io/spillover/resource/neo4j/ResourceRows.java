package io.spillover.resource.neo4j;

import io.spillover.network.Provenance;
import io.spillover.quantity.Category;
import io.spillover.quantity.Quality;
import io.spillover.resource.Agreement;
import io.spillover.resource.ReserveRule;
import io.spillover.resource.Resource;
import io.spillover.resource.ResourceCategory;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.Stock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Makes resources and agreements out of rows. */
final class ResourceRows {

    private ResourceRows() {}

    static Resource resource(Record row) {
        var r = row.get("resource").asNode();
        return new Resource(
                text(r, "id"),
                text(r, "region"),
                text(r, "code"),
                row.get("kindId").asString(),
                r.get("type").asInt(),
                text(r, "name"),
                maybe(r, "nameZh"),
                row.get("holderId").asString(),
                r.get("quantity").asNumber().doubleValue(),
                Duration.ofMinutes(r.get("readinessMin").asNumber().longValue()),
                new ReserveRule(number(r.get("reserveShare")), number(r.get("reservePer1000"))),
                r.get("revision").asLong(0),
                provenance(r));
    }

    static Stream<Stock> stocks(Record row) {
        var holder = row.get("holderId").asString();
        var people = row.get("population");
        Long population =
                people.isNull() ? null : Long.valueOf(people.asNumber().longValue());
        return row.get("stocks").asList(s -> stock(holder, population, s)).stream();
    }

    private static Stock stock(String holderId, @Nullable Long population, Value s) {
        return new Stock(
                s.get(0).asString(),
                holderId,
                population,
                s.get(1).asNumber().doubleValue(),
                Duration.ofMinutes(s.get(2).asNumber().longValue()),
                new ReserveRule(number(s.get(3)), number(s.get(4))));
    }

    static ResourceKind kind(Record row) {
        var k = row.get("kind").asNode();
        return new ResourceKind(
                text(k, "id"),
                text(k, "region"),
                text(k, "code"),
                text(k, "name"),
                maybe(k, "nameZh"),
                text(k, "unit"),
                ResourceCategory.of(text(k, "category")),
                provenance(k));
    }

    static Agreement agreement(Record row) {
        var a = row.get("agreement").asNode();
        var categories = a.get("categories");
        return new Agreement(
                text(a, "id"),
                text(a, "region"),
                text(a, "code"),
                text(a, "name"),
                maybe(a, "nameZh"),
                categories.isNull() ? List.of() : categories.asList(c -> Category.valueOf(c.asString())),
                Duration.ofMinutes(a.get("activationMin").asNumber().longValue()),
                day(a, "validFrom"),
                day(a, "validTo"),
                text(a, "reimburses").equals("yes"),
                provenance(a));
    }

    private static Provenance provenance(MapAccessor map) {
        return new Provenance(Quality.of(text(map, "quality")), text(map, "source"));
    }

    private static String text(MapAccessor map, String key) {
        return map.get(key).asString();
    }

    private static @Nullable String maybe(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Double number(Value value) {
        return value.isNull() ? null : Double.valueOf(value.asNumber().doubleValue());
    }

    private static @Nullable LocalDate day(MapAccessor map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asLocalDate();
    }
}
