package io.spillover.propagation.cascade;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AirEvent.Wind;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.World;
import io.spillover.propagation.flood.Froehlich;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the events of secondary hazards. What lacks a number to start with is told and makes none. */
final class Starts {

    /** A loss of a sector below a twentieth is no exposure (assumed). */
    private static final double LEAST_LOSS = 0.05;

    private final World world;
    private final Conditions conditions;
    private final List<Wind> winds;
    private final BiConsumer<Code, String> caveats;

    Starts(World world, Conditions conditions, List<Wind> winds, BiConsumer<Code, String> caveats) {
        this.world = world;
        this.conditions = conditions;
        this.winds = winds;
        this.caveats = caveats;
    }

    /** Returns the event of an effect that starts at a site, that many seconds after the primary hazard. */
    Optional<Event> event(Effect effect, Site site, double startS) {
        if (effect instanceof Effect.Spill spill) {
            return Optional.of(spill(spill, site.index()));
        }
        if (effect instanceof Effect.Breach breach) {
            return breach(breach, site.index());
        }
        if (effect instanceof Effect.Gas gas) {
            return gas(gas, site, startS);
        }
        if (effect instanceof Effect.Outage outage) {
            var shock = new OutageEvent.Shock(Supplies.cityOf(site.index()), outage.sector(), outage.share());
            return Optional.of(new OutageEvent(List.of(shock), outage.durationS(), Map.of(), LEAST_LOSS));
        }
        if (effect instanceof Effect.Outbreak outbreak) {
            return Optional.of(new OutbreakEvent(
                    List.of(new OutbreakEvent.Seed(site.index(), outbreak.infectious())),
                    outbreak.disease(),
                    OutbreakEvent.Method.EFFECTIVE_DISTANCE,
                    0));
        }
        throw new IllegalStateException("No event is made of " + effect);
    }

    private Event spill(Effect.Spill spill, int facility) {
        return new RiverEvent(
                List.of(Source.at(
                        world.facilities().river(facility), world.facilities().km(facility))),
                spill.durationS(),
                new Magnitude.Spill(spill.massKg(), spill.decayPerDay(), spill.limitMgPerL()));
    }

    /** The crest of Froehlich comes on top of what the river carries; the outflow is taken as a triangle of the volume. */
    private Optional<Event> breach(Effect.Breach breach, int dam) {
        double storageM3 = world.dams().storageM3(dam);
        if (!(storageM3 > 0)) {
            caveats.accept(Code.TRIGGER_STORAGE_UNKNOWN, world.dams().id(dam));
            return Optional.empty();
        }
        double volumeM3 = storageM3 * breach.storageShare();
        double outflow = Froehlich.peakM3PerS(volumeM3, breach.waterDepthM()).likely();
        RiverGrid grid = world.rivers();
        int river = world.dams().river(dam);
        double km = world.dams().km(dam);
        int reach = grid.reachAt(river, km);
        double carried = grid.dischargeM3PerS(reach, grid.share(reach, km), conditions.flow());
        return Optional.of(new RiverEvent(
                List.of(Source.at(river, km)),
                2 * volumeM3 / outflow,
                new Magnitude.Crest(outflow + (Double.isNaN(carried) ? 0 : carried))));
    }

    private Optional<Event> gas(Effect.Gas gas, Site site, double startS) {
        List<Wind> then = from(startS);
        GeoPoint point = point(site);
        if (then.isEmpty()) {
            caveats.accept(Code.TRIGGER_WIND_UNKNOWN, id(site));
        }
        return then.isEmpty() || point == null
                ? Optional.empty()
                : Optional.of(new AirEvent(
                        point,
                        gas.durationS(),
                        new AirEvent.Release.Gas(gas.massKg(), gas.heightM(), gas.limitMgPerM3()),
                        false,
                        then));
    }

    /** The wind series of the primary hazard, counted from a later moment on. */
    private List<Wind> from(double startS) {
        List<Wind> then = new ArrayList<>();
        for (Wind w : winds) {
            if (w.fromS() <= startS) {
                then.clear();
            }
            then.add(new Wind(Math.max(0, w.fromS() - startS), w.speedMPerS(), w.fromDegrees(), w.stability()));
        }
        return then;
    }

    private @Nullable GeoPoint point(Site site) {
        double lat = Double.NaN;
        double lon = Double.NaN;
        if (site.spot() == Spot.FACILITY) {
            lat = world.facilities().lat(site.index());
            lon = world.facilities().lon(site.index());
        }
        int city = site.city(world);
        if (Double.isNaN(lat) && city >= 0) {
            lat = world.cities().lat(city);
            lon = world.cities().lon(city);
        }
        return Double.isNaN(lat) ? null : new GeoPoint(lat, lon);
    }

    private String id(Site site) {
        return site.spot() == Spot.FACILITY
                ? world.facilities().id(site.index())
                : world.cities().id(site.index());
    }

    /** Returns the note of a caveat about some places. */
    static Note note(Code code, List<String> places) {
        return new Note(
                code, places.isEmpty() ? List.of() : List.of(new Note.Fact("places", String.join(";", places))));
    }
}
