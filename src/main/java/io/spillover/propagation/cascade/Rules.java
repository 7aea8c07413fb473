package io.spillover.propagation.cascade;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Cause;
import io.spillover.propagation.TriggerRule.Condition;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.TriggerRule.Measure;
import io.spillover.propagation.TriggerRule.Place;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the rules whose conditions a hazard meets. */
final class Rules {

    private record Once(String rule, Site luck, Site starts) {}

    private final World world;
    private final List<TriggerRule> rules;

    Rules(World world, List<TriggerRule> rules) {
        this.world = world;
        this.rules = rules;
    }

    /** Returns what a hazard with a footprint may start, in the order of the footprint and of the rules. */
    List<Firing> firings(Node node, Footprint footprint, int year) {
        List<TriggerRule> mine = rules.stream()
                .filter(r -> caused(r.cause(), node.mechanism, node.hazardType))
                .toList();
        List<Firing> found = new ArrayList<>();
        if (mine.isEmpty()) {
            return found;
        }
        Set<Site> failing = new HashSet<>();
        List<Reached> reached = Reached.by(footprint, node.mechanism, world, year);
        reached.stream().map(Reached::site).filter(s -> s.spot() == Spot.SECTOR).forEach(failing::add);
        Set<Once> once = new HashSet<>();
        for (Reached r : reached) {
            for (TriggerRule rule : mine) {
                if (!holds(rule, r, footprint)) {
                    continue;
                }
                double value = value(rule.condition(), footprint, r.entry());
                Site starts = starts(rule.effect(), r.site());
                Site luck = r.withCity() ? new Site(Spot.CITY, r.site().city(world)) : r.site();
                if (starts != null
                        && value >= rule.condition().least()
                        && !failing.contains(starts)
                        && once.add(new Once(rule.id(), luck, starts))) {
                    Band lag = sum(footprint.first(r.entry()), rule.delayS());
                    found.add(new Firing(node, found.size(), rule, r.site(), luck, starts, lag, value));
                }
            }
        }
        return found;
    }

    private static boolean caused(Cause cause, io.spillover.quantity.Mechanism mechanism, @Nullable String type) {
        return cause.mechanism() == mechanism
                && (cause.hazardType() == null || cause.hazardType().equals(type));
    }

    private boolean holds(TriggerRule rule, Reached r, Footprint footprint) {
        Place place = rule.place();
        Spot by = footprint.spot(r.entry());
        boolean bySector = by == Spot.SECTOR;
        if (bySector != (rule.cause().sector() != null)
                || bySector
                        && Supplies.sectorOf(footprint.index(r.entry()))
                                != rule.cause().sector()) {
            return false;
        }
        if (by == Spot.CITY
                && footprint.relation(r.entry()).compareTo(rule.condition().closest()) < 0) {
            return false;
        }
        if (r.withCity() && !place.withCity()) {
            return false;
        }
        Site site = r.site();
        String id =
                switch (site.spot()) {
                    case FACILITY -> world.facilities().id(site.index());
                    case DAM -> world.dams().id(site.index());
                    case CITY, SECTOR -> world.cities().id(site.city(world));
                    case SOURCE, REACH -> "";
                };
        Spot spot = site.spot() == Spot.SECTOR ? Spot.CITY : site.spot();
        return place.spot() == spot
                && (place.id() == null || place.id().equals(id))
                && id.startsWith(place.idPrefix())
                && (place.kind() == null
                        || spot != Spot.FACILITY
                        || place.kind().equals(world.facilities().kind(site.index())));
    }

    private static double value(Condition condition, Footprint footprint, int entry) {
        return condition.measure() == Measure.RATIO
                ? footprint.ratio(entry)
                : footprint.intensity(entry).likely();
    }

    /** Returns where an effect starts if its condition is met at a place, null if it cannot start there. */
    private @Nullable Site starts(Effect effect, Site place) {
        int city = place.city(world);
        if (effect instanceof Effect.Spill) {
            return place.spot() == Spot.FACILITY && world.facilities().river(place.index()) >= 0 ? place : null;
        }
        if (effect instanceof Effect.Gas) {
            return place.spot() == Spot.FACILITY || place.spot() == Spot.CITY ? place : null;
        }
        if (effect instanceof Effect.Breach) {
            return place.spot() == Spot.DAM ? place : null;
        }
        if (city < 0) {
            return null;
        }
        return effect instanceof Effect.Outage outage
                ? new Site(Spot.SECTOR, Supplies.nodeOf(city, outage.sector()))
                : new Site(Spot.CITY, city);
    }

    static Band sum(Band a, Band b) {
        return new Band(a.low() + b.low(), a.likely() + b.likely(), a.high() + b.high());
    }
}
