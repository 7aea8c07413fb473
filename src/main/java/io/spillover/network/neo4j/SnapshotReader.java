package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.problem.UnavailableException;
import io.spillover.propagation.CityFacts;
import io.spillover.propagation.DamFacts;
import io.spillover.propagation.FacilityFacts;
import io.spillover.propagation.LinkFacts;
import io.spillover.propagation.PassageFacts;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.Relation;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.SupplyFacts;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import io.spillover.quantity.Sector;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

/** Reads the whole network once, row by row, into the form that engines walk on. */
final class SnapshotReader {

    private static final Statement CITIES = Statement.named("network/snapshot-cities");
    private static final Statement REACHES = Statement.named("network/snapshot-reaches");
    private static final Statement PASSAGES = Statement.named("network/snapshot-passages");
    private static final Statement RESERVOIRS = Statement.named("network/snapshot-reservoirs");
    private static final Statement FACILITIES = Statement.named("network/snapshot-facilities");
    private static final Statement LINKS = Statement.named("network/snapshot-links");
    private static final Statement SUPPLIES = Statement.named("network/snapshot-supplies");
    private static final Statement RIVERS = Statement.named("network/snapshot-rivers");

    private final Graph graph;

    SnapshotReader(Graph graph) {
        this.graph = graph;
    }

    World read(String version) {
        var world = World.builder(version);
        each(RIVERS, row -> world.river(row.get("id").asString()));
        each(CITIES, row -> world.city(city(row)));
        each(REACHES, row -> world.reach(reach(row)));
        each(PASSAGES, row -> world.passage(passage(row)));
        each(RESERVOIRS, row -> world.dam(dam(row)));
        each(FACILITIES, row -> world.facility(facility(row)));
        each(LINKS, row -> world.link(link(row)));
        each(SUPPLIES, row -> world.supply(supply(row)));
        return world.build();
    }

    /** Hands rows over one by one; what was handed over cannot be taken back, so a try that broke off is not repeated. */
    private void each(Statement statement, Consumer<Record> sink) {
        var begun = new AtomicBoolean();
        Runnable restart = () -> {
            if (begun.get()) {
                throw new UnavailableException(
                        "The database broke off while the network was read; please try again.", null);
            }
        };
        graph.scan(statement, Map.of(), restart, row -> {
            begun.set(true);
            sink.accept(row);
        });
    }

    private static CityFacts city(Record row) {
        var population = Rows.whole(row, "population");
        return new CityFacts(
                row.get("id").asString(),
                row.get("lat").asDouble(),
                row.get("lon").asDouble(),
                population == null ? 0 : population,
                Rows.numberOrNaN(row, "areaKm2"));
    }

    private static ReachFacts reach(Record row) {
        return new ReachFacts(
                row.get("id").asString(),
                row.get("riverId").asString(),
                row.get("seq").asInt(),
                row.get("lengthKm").asDouble(),
                Rows.numberOrNaN(row, "slope"),
                row.get("fromKmToMouth").asDouble(),
                row.get("toKmToMouth").asDouble(),
                section(row, "from"),
                section(row, "to"),
                Quality.of(row.get("quality").asString()),
                Rows.maybe(row, "downstreamId"),
                Rows.maybe(row, "branchId"),
                row.get("branchShare").asDouble(0));
    }

    private static SectionFacts section(MapAccessor r, String end) {
        return new SectionFacts(
                Rows.numberOrNaN(r, end + "AreaKm2"),
                Rows.numberOrNaN(r, end + "MeanM3s"),
                Rows.numberOrNaN(r, end + "FloodM3s"),
                Rows.numberOrNaN(r, end + "DryM3s"),
                Rows.numberOrNaN(r, end + "ElevationM"),
                Rows.numberOrNaN(r, end + "WidthM"));
    }

    private static PassageFacts passage(Record row) {
        return new PassageFacts(
                row.get("cityId").asString(),
                row.get("riverId").asString(),
                row.get("passNo").asInt(),
                row.get("seatKm").asDouble(),
                row.get("entryKm").asDouble(),
                row.get("exitKm").asDouble(),
                Rows.numberOrNaN(row, "lateralKm"),
                Relation.valueOf(row.get("relation").asString().toUpperCase(Locale.ROOT)));
    }

    private static DamFacts dam(Record row) {
        return new DamFacts(
                row.get("id").asString(),
                row.get("riverId").asString(),
                row.get("km").asDouble(),
                Rows.numberOrNaN(row, "storageM3"),
                row.get("firstYear").asInt(0),
                row.get("routeThrough").asBoolean(),
                Rows.numberOrNaN(row, "floodStorageM3"));
    }

    private static FacilityFacts facility(Record row) {
        return new FacilityFacts(
                row.get("id").asString(),
                row.get("kind").asString(),
                Rows.maybe(row, "cityId"),
                Rows.maybe(row, "riverId"),
                Rows.numberOrNaN(row, "km"),
                row.get("lat").asDouble(),
                row.get("lon").asDouble());
    }

    private static LinkFacts link(Record row) {
        return new LinkFacts(
                row.get("key").asString(),
                row.get("fromId").asString(),
                row.get("toId").asString(),
                LinkFacts.Mode.valueOf(row.get("mode").asString()),
                Rows.numberOrNaN(row, "km"),
                60 * Rows.numberOrNaN(row, "durationMin"),
                Rows.numberOrNaN(row, "travellersPerDay"),
                row.get("firstYear").asInt(0));
    }

    private static SupplyFacts supply(Record row) {
        return new SupplyFacts(
                row.get("key").asString(),
                row.get("fromId").asString(),
                Sector.valueOf(row.get("fromSector").asString()),
                row.get("toId").asString(),
                Sector.valueOf(row.get("toSector").asString()),
                row.get("dependency").asDouble(),
                row.get("inventoryDays").asDouble());
    }
}
