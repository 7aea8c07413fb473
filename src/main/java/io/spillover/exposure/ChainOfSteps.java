package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the predecessor pointers of a footprint from a city back to the source and tells the way as few steps: one for each river
 * travelled, dam passed, link taken, sector failed and city entered. Reaches of one river in a row are one step.
 */
final class ChainOfSteps {

    private final World world;
    private final Footprint footprint;
    private final Map<String, Name> names;
    private final Name origin;

    ChainOfSteps(World world, Footprint footprint, Map<String, Name> names, Name origin) {
        this.world = world;
        this.footprint = footprint;
        this.names = names;
        this.origin = origin;
    }

    List<Step> to(int cityEntry) {
        var chain = new ArrayDeque<Integer>();
        for (int e = cityEntry; e >= 0; e = footprint.predecessor(e)) {
            chain.addFirst(e);
        }
        if (footprint.has(cityEntry, Footprint.SOURCE_INSIDE)) {
            int first = chain.peekFirst();
            return List.of(step(Step.Why.SOURCE_INSIDE, origin, cityName(cityEntry), first, cityEntry, Quality.A));
        }
        var steps = new ArrayList<Step>();
        int since = chain.removeFirst();
        var from = origin;
        var quality = Quality.A;
        for (int e : chain) {
            if (footprint.spot(e) == Spot.REACH) {
                quality = poorer(quality, world.rivers().quality(footprint.index(e)));
            }
            var why = why(since, e);
            if (why != null) {
                var to = target(e);
                steps.add(step(why, from, to, since, e, quality));
                from = to;
                since = e;
                quality = Quality.A;
            }
        }
        return steps;
    }

    /** Tells whether the way from one entry to a later one is a step of its own; null while it goes on along one river. */
    private Step.@Nullable Why why(int since, int e) {
        return switch (footprint.way(e)) {
            case START -> null;
            case RIVER -> onRiver(since, e);
            case WIND -> Step.Why.BLOWS;
            case LINK -> Step.Why.TRAVELS;
            case SUPPLY -> footprint.spot(e) == Spot.CITY && cityOf(since) == cityOf(e) ? null : Step.Why.FAILS;
            case COVER -> Step.Why.COVERS;
        };
    }

    private Step.@Nullable Why onRiver(int since, int e) {
        return switch (footprint.spot(e)) {
            case CITY -> Step.Why.ENTERS_CITY;
            case DAM -> Step.Why.PASSES_DAM;
            case REACH -> footprint.river(e) == footprint.river(since) ? null : Step.Why.JOINS;
            case SOURCE, FACILITY, SECTOR -> null;
        };
    }

    private int cityOf(int e) {
        return switch (footprint.spot(e)) {
            case CITY -> footprint.index(e);
            case SECTOR -> Supplies.cityOf(footprint.index(e));
            case SOURCE, REACH, FACILITY, DAM -> -1;
        };
    }

    private Name target(int e) {
        return switch (footprint.spot(e)) {
            case CITY -> cityName(e);
            case DAM -> name(world.dams().id(footprint.index(e)));
            case SECTOR -> sectorName(footprint.index(e));
            default -> name(world.rivers().riverId(footprint.river(e)));
        };
    }

    private Name sectorName(int node) {
        var city = name(world.cities().id(Supplies.cityOf(node)));
        var sector = Supplies.sectorOf(node);
        return new Name(
                sector.name().toLowerCase(Locale.ROOT) + " of " + city.en(),
                city.chinese() + "的" + SectorNames.zh(sector));
    }

    private Step step(Step.Why why, Name from, Name to, int a, int b, Quality quality) {
        int river = footprint.river(a);
        double seconds =
                Math.max(0, footprint.first(b).likely() - footprint.first(a).likely());
        return new Step(
                why,
                from.en(),
                from.chinese(),
                to.en(),
                to.chinese(),
                river < 0 ? null : world.rivers().riverId(river),
                finite(round(footprint.km(a))),
                finite(round(why == Step.Why.JOINS ? 0 : footprint.km(b))),
                Duration.ofSeconds((long) seconds),
                finite(footprint.intensity(a).likely()),
                finite(footprint.intensity(b).likely()),
                footprint.unit(),
                quality.text());
    }

    private Name cityName(int e) {
        return name(world.cities().id(footprint.index(e)));
    }

    private Name name(String id) {
        var name = names.get(id);
        return name == null ? new Name(id, null) : name;
    }

    private static Quality poorer(Quality a, Quality b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static double round(double km) {
        return Double.isNaN(km) ? km : Math.round(km * 10) / 10.0;
    }

    private static @Nullable Double finite(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
