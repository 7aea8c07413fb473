package io.spillover.propagation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search against a plain one, on thousands of networks drawn from seeds. */
class SearchCrossCheckTests {

    private static final int NETWORKS = 4000;
    private static final double EVER = Double.POSITIVE_INFINITY;

    private static void same(
            RandomArcs net, Search search, int[] sources, double[] start, Timing timing, double horizon) {
        double[] plain = net.plain(sources, start, timing, horizon);
        search.run(sources, start, timing, horizon);
        int reached = 0;
        for (int node = 0; node < plain.length; node++) {
            assertThat(search.arrivalS(node)).isEqualTo(plain[node]);
            reached += plain[node] < EVER ? 1 : 0;
        }
        assertThat(search.count()).isEqualTo(reached);
        for (int k = 0; k < search.count(); k++) {
            holdsTogether(net, search, search.node(k), timing);
        }
    }

    /** The arrival at a node is that at the node before it and the time of the arc between; sources have none before them. */
    private static void holdsTogether(RandomArcs net, Search search, int node, Timing timing) {
        int arc = search.arcInto(node);
        if (arc >= 0) {
            double[] one = new double[1];
            timing.arrivals(search.arrivalS(net.arcs().source(arc)), arc, arc + 1, one);
            assertThat(one[0]).isEqualTo(search.arrivalS(node));
            assertThat(net.arcs().target(arc)).isEqualTo(node);
        }
        assertThat(search.way(node).length).isLessThan(net.arcs().nodes());
    }

    @Test
    void earliestArrivalsAreThoseOfThePlainSearchOverAndOverInTheSameArrays() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomArcs net = RandomArcs.of(seed);
            Search search = new Search(net.arcs());
            for (int again = 0; again < 3; again++) {
                int[] sources = net.sources();
                double[] start = net.random().doubles(sources.length, 0, 50).toArray();
                double horizon =
                        net.random().nextBoolean() ? EVER : 80 * net.random().nextDouble();
                same(net, search, sources, start, Timing.fixed(net.cost()), horizon);
            }
        }
    }

    /** As the epidemic engine uses it: weights δ − ln P of arcs, never negative, from one city, all days. */
    @Test
    void effectiveDistancesAreThoseOfThePlainSearch() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomArcs net = RandomArcs.of(seed);
            double[] flow = net.random().doubles(net.arcs().size(), 0, 1).toArray();
            double[] out = new double[net.arcs().nodes()];
            for (int arc = 0; arc < flow.length; arc++) {
                out[net.from()[arc]] += flow[arc];
            }
            double[] distance = new double[flow.length];
            for (int arc = 0; arc < flow.length; arc++) {
                distance[arc] = 1 - Math.log(flow[arc] / out[net.from()[arc]]);
            }
            same(net, new Search(net.arcs()), net.sources(), new double[3], Timing.fixed(distance), EVER);
        }
    }

    @Test
    void timesThatDependOnTheStartAreSearchedExactlyWhereWaitingIsAllowed() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomArcs net = RandomArcs.of(seed);
            Timing open = new OpenTimes(pieces(net));
            same(net, new Search(net.arcs()), net.sources(), new double[3], open, EVER);
        }
    }

    private static List<List<OpenTimes.Piece>> pieces(RandomArcs net) {
        Random random = net.random();
        List<List<OpenTimes.Piece>> all = new ArrayList<>();
        for (int arc = 0; arc < net.arcs().size(); arc++) {
            List<OpenTimes.Piece> own = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                double from = 100 * random.nextDouble();
                own.add(new OpenTimes.Piece(from, from + 20 * random.nextDouble(), 30 * random.nextDouble()));
            }
            all.add(own);
        }
        return all;
    }

    @Test
    void aSearchAgainstTheArcsFindsTheTimesOfAllSearchesAlongThem() {
        for (int seed = 0; seed < NETWORKS / 8; seed++) {
            RandomArcs net = RandomArcs.of(seed);
            Arcs back = net.arcs().reversed();
            int goal = net.random().nextInt(net.arcs().nodes());
            Search against = new Search(back).run(goal, Timing.against(net.cost(), back), EVER);
            Search along = new Search(net.arcs());
            for (int node = 0; node < net.arcs().nodes(); node++) {
                double there = along.run(node, Timing.fixed(net.cost()), EVER).arrivalS(goal);
                assertThat(against.arrivalS(node)).isEqualTo(there, org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }

    @Test
    void turningRoundTwiceGivesTheSameArcs() {
        for (int seed = 0; seed < 500; seed++) {
            Arcs arcs = RandomArcs.of(seed).arcs();
            Arcs twice = arcs.reversed().reversed();
            for (int node = 0; node < arcs.nodes(); node++) {
                int[] here = Arrays.copyOfRange(arcs.target, arcs.firstOf(node), arcs.firstOf(node + 1));
                int[] there = Arrays.copyOfRange(twice.target, twice.firstOf(node), twice.firstOf(node + 1));
                Arrays.sort(here);
                Arrays.sort(there);
                assertThat(there).isEqualTo(here);
            }
        }
    }
}
