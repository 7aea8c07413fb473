package io.spillover.propagation.cascade;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Cause;
import io.spillover.propagation.TriggerRule.Condition;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.TriggerRule.Place;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A small world for cascades: cities without rivers, and engines that go exactly where and when they are told. */
final class Stage {

    static final OutbreakEvent.Disease DISEASE = new OutbreakEvent.Disease(0.5, 0.2, Double.POSITIVE_INFINITY);
    static final Limits LIMITS = Limits.DEFAULT.floor(1e-6);

    final World world;
    final List<TriggerRule> rules = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> routes = new LinkedHashMap<>();
    private double strength = 1;

    Stage(int cities) {
        Sketch sketch = new Sketch();
        for (int c = 0; c < cities; c++) {
            sketch.city("C" + c);
        }
        world = sketch.build();
    }

    Stage(World world) {
        this.world = world;
    }

    /** What arrives everywhere has this intensity, and this ratio to the usual. */
    Stage strength(double everywhere) {
        strength = everywhere;
        return this;
    }

    /** What of a mechanism starts in one city arrives in another after some seconds. */
    Stage route(Mechanism mechanism, int from, int to, double s) {
        routes.computeIfAbsent(mechanism + "-" + from, k -> new LinkedHashMap<>())
                .put(to, s);
        return this;
    }

    Stage rule(TriggerRule rule) {
        rules.add(rule);
        return this;
    }

    /** Arrival in a city starts an outage of a sector there after 100 s. */
    Stage outage(String id, int city, Mechanism by, Sector sector, double probability) {
        return rule(rule(id, city, Cause.of(by), probability, new Effect.Outage(sector, 0.8, 3600)));
    }

    /** Failure of a sector of a city starts an outbreak there after 100 s. */
    Stage outbreak(String id, int city, Sector sector, double probability) {
        return rule(rule(
                id,
                city,
                new Cause(Mechanism.INFRASTRUCTURE, null, sector),
                probability,
                new Effect.Outbreak(10, DISEASE)));
    }

    private static TriggerRule rule(String id, int city, Cause cause, double probability, Effect effect) {
        return new TriggerRule(
                id,
                Place.one(Spot.CITY, "C" + city),
                cause,
                Condition.intensity(0.5),
                new Band(50, 100, 200),
                new Band(probability / 2, probability, Math.min(1, probability * 1.5)),
                "TL0207",
                effect,
                "a test",
                null);
    }

    Cascade.Answer run(Limits limits, int... cities) {
        return new Cascade(world, rules, limits, engines()).run(area(cities));
    }

    Cascade.Answer run(int... cities) {
        return run(LIMITS, cities);
    }

    /** An area over cities, met in the order given, ten seconds apart. */
    static Origin area(int... cities) {
        List<AreaEvent.Patch> patches = new ArrayList<>();
        for (int i = 0; i < cities.length; i++) {
            patches.add(new AreaEvent.Patch(new AreaEvent.Shape.OfCity(cities[i], 1), 10 * i, 1e6, 9));
        }
        Event event = new AreaEvent(patches, 1e6, "intensity", "", 0);
        return new Origin(
                Mechanism.FOOTPRINT,
                "GH0101",
                Set.of(),
                event,
                Conditions.of(Season.MEAN).year(2020),
                List.of());
    }

    Function<Mechanism, Optional<PropagationEngine>> engines() {
        return mechanism -> Optional.of(new Told(mechanism));
    }

    private final class Told implements PropagationEngine {

        private final Mechanism mechanism;

        Told(Mechanism mechanism) {
            this.mechanism = mechanism;
        }

        @Override
        public Mechanism mechanism() {
            return mechanism;
        }

        @Override
        public String version() {
            return "told";
        }

        @Override
        public Footprint propagate(World of, Event event, Conditions conditions) {
            List<Entry> entries = new ArrayList<>();
            if (event instanceof AreaEvent area) {
                for (AreaEvent.Patch p : area.patches()) {
                    entries.add(entry(Spot.CITY, ((AreaEvent.Shape.OfCity) p.shape()).city(), p.fromS()));
                }
            } else if (event instanceof OutageEvent outage) {
                OutageEvent.Shock shock = outage.shocks().get(0);
                from(shock.city())
                        .forEach(
                                (city, s) -> entries.add(entry(Spot.SECTOR, Supplies.nodeOf(city, shock.sector()), s)));
            } else if (event instanceof OutbreakEvent outbreak) {
                from(outbreak.seeds().get(0).city()).forEach((city, s) -> entries.add(entry(Spot.CITY, city, s)));
            }
            return new Footprint("intensity", "", entries, List.of(), List.of(), List.of());
        }

        private Map<Integer, Double> from(int city) {
            Map<Integer, Double> all = new LinkedHashMap<>(Map.of(city, 0.0));
            all.putAll(routes.getOrDefault(mechanism + "-" + city, Map.of()));
            return all;
        }

        private Entry entry(Spot spot, int index, double s) {
            Band first = new Band(0.5 * s, s, 2 * s);
            return Entry.off(
                    spot,
                    index,
                    Entry.Way.COVER,
                    -1,
                    -1,
                    new Window(first, first, Band.exactly(1e9)),
                    Band.exactly(strength),
                    strength,
                    Relation.SEAT,
                    0);
        }
    }
}
