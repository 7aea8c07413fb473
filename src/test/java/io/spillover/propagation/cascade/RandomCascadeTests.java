package io.spillover.propagation.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.propagation.cascade.Cascade.Secondary;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random cascades: what must always hold, and probabilities against a count of all that can happen. */
class RandomCascadeTests {

    private static final int COURSES = 4_000;

    /** Outbreaks and outages that start each other along random routes; at most twelve rules, so all cases can be counted. */
    private static Stage draw(Random random) {
        int cities = 2 + random.nextInt(4);
        var stage = new Stage(cities);
        for (int i = 0; i < 2 * cities; i++) {
            var mechanism = random.nextBoolean() ? Mechanism.EPIDEMIC : Mechanism.INFRASTRUCTURE;
            stage.route(mechanism, random.nextInt(cities), random.nextInt(cities), 10 * random.nextInt(100));
        }
        stage.outage("first", 0, Mechanism.FOOTPRINT, Sector.POWER, 0.2 + 0.8 * random.nextDouble());
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            int city = random.nextInt(cities);
            double p = random.nextDouble();
            var sector = random.nextBoolean() ? Sector.POWER : Sector.HEALTH;
            switch (random.nextInt(3)) {
                case 0 -> stage.outage("area-" + i, city, Mechanism.FOOTPRINT, sector, p);
                case 1 -> stage.outage("sick-" + i, city, Mechanism.EPIDEMIC, sector, p);
                default -> stage.outbreak("fail-" + i, city, sector, p);
            }
        }
        return stage;
    }

    private static final Limits LIMITS = new Limits(0, 50, 100, 1e12, COURSES, 7);

    @Test
    void whatIsPredictedIsOrderedLikelyAndNeverEarly() {
        for (int seed = 0; seed < 2_000; seed++) {
            var stage = draw(new Random(seed));
            var limits = seed % 2 == 0 ? new Limits(0.05, 3, 5, 1500, 50, 7) : new Limits(0, 50, 100, 1e12, 50, 7);
            var answer = stage.run(limits, 0, 1);
            var places = new HashSet<>();
            double before = 0;
            for (Secondary s : answer.secondaries()) {
                assertThat(s.startS().likely()).isGreaterThanOrEqualTo(before);
                before = s.startS().likely();
                assertThat(s.probability().low()).isGreaterThanOrEqualTo(0);
                assertThat(s.probability().high()).isLessThanOrEqualTo(1);
                assertThat(places.add(List.of(s.starts(), s.mechanism()))).isTrue();
                assertThat(s.parent()).isLessThan(s.ordinal());
                var parent = s.parent() == 0 ? null : answer.secondaries().get(s.parent() - 1);
                var footprint = parent == null ? answer.primary() : parent.footprint();
                double begun = parent == null ? 0 : parent.startS().likely();
                double arrived = Double.POSITIVE_INFINITY;
                for (int e = 0; footprint != null && e < footprint.size(); e++) {
                    if (new Site(footprint.spot(e), footprint.index(e)).equals(s.place())) {
                        arrived = begun + footprint.first(e).likely();
                    }
                }
                assertThat(s.startS().likely()).isGreaterThanOrEqualTo(arrived);
                assertThat(s.depth()).isEqualTo(parent == null ? 1 : parent.depth() + 1);
            }
            assertThat(answer.secondaries().size()).isLessThanOrEqualTo(limits.most());
        }
    }

    @Test
    void drawnProbabilitiesAreThoseOfACountOfAllCases() {
        int compared = 0;
        for (int seed = 0; seed < 300; seed++) {
            var stage = draw(new Random(seed));
            var answer = stage.run(LIMITS, 0, 1);
            var exact = count(stage);
            assertThat(answer.secondaries()).hasSameSizeAs(exact.keySet());
            for (Secondary s : answer.secondaries()) {
                double p = exact.getOrDefault(s.starts() + "/" + s.mechanism(), Double.NaN);
                double sigma = Math.sqrt(p * (1 - p) / COURSES);
                double allowed = s.drawn() == null ? 1e-9 : 4.5 * sigma + 1e-9;
                assertThat(Math.abs(s.probability().likely() - p)).isLessThanOrEqualTo(allowed);
                compared += s.drawn() == null ? 0 : 1;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Naive: for every choice of rules that fire, everything that then starts, found by going round until nothing is new. */
    private static Map<String, Double> count(Stage stage) {
        var probability = new HashMap<String, Double>();
        int n = stage.rules.size();
        for (int choice = 0; choice < 1 << n; choice++) {
            double p = 1;
            var firing = new HashSet<String>();
            for (int r = 0; r < n; r++) {
                double own = stage.rules.get(r).probability().likely();
                boolean fires = (choice >> r & 1) == 1;
                p *= fires ? own : 1 - own;
                if (fires) {
                    firing.add(stage.rules.get(r).id());
                }
            }
            for (String started : started(stage, firing)) {
                probability.merge(started, p, Double::sum);
            }
        }
        return probability;
    }

    private static Set<String> started(Stage stage, Set<String> firing) {
        var certain = stage.rules.stream().filter(r -> firing.contains(r.id())).toList();
        var rules = new Rules(stage.world, certain);
        var started = new HashSet<String>();
        var open = new java.util.ArrayDeque<Node>();
        var origin = Stage.area(0, 1);
        open.add(new Node(
                0,
                null,
                origin.mechanism(),
                null,
                origin.event(),
                stage.engines()
                        .apply(origin.mechanism())
                        .orElseThrow()
                        .propagate(stage.world, origin.event(), origin.conditions())));
        var starts = new Starts(stage.world, origin.conditions(), List.of(), (code, place) -> {});
        while (!open.isEmpty()) {
            var node = open.remove();
            var footprint = node.footprint;
            for (Firing f : footprint == null ? List.<Firing>of() : rules.firings(node, footprint, 2020)) {
                if (started.add(f.starts() + "/" + f.key().mechanism())) {
                    var event = starts.event(f.rule().effect(), f.starts(), 0).orElseThrow();
                    var engine = stage.engines().apply(f.key().mechanism()).orElseThrow();
                    open.add(new Node(
                            0,
                            f.key(),
                            f.key().mechanism(),
                            null,
                            event,
                            engine.propagate(stage.world, event, origin.conditions())));
                }
            }
        }
        return started;
    }
}
