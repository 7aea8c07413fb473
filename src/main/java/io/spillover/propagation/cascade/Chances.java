package io.spillover.propagation.cascade;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Odds;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often hazards of a cascade start, by drawn courses. In each course a rule fires at a place or does not, once for all that
 * arrives there; a hazard starts if a chain of firings leads to it from the primary one, so chains share what they have in
 * common. The three cases of the rules' probabilities take the same numbers and keep their order.
 */
final class Chances {

    private static final int CASES = 3;

    private record Luck(String rule, Site place) {}

    private record Edge(int from, int to, int luck, double[] probability) {}

    private final int nodes;
    private final int courses;
    private final List<Edge> edges = new ArrayList<>();
    private final List<int[]> out = new ArrayList<>();
    private final List<Luck> lucks = new ArrayList<>();
    private final int[][] hits;

    Chances(List<Node> all, Limits limits) {
        nodes = all.size();
        courses = limits.courses();
        Map<Luck, Integer> numbers = new HashMap<>();
        for (Node node : all) {
            for (Firing f : node.in) {
                Luck luck = new Luck(f.rule().id(), f.luck());
                int number = numbers.computeIfAbsent(luck, l -> {
                    lucks.add(l);
                    return lucks.size() - 1;
                });
                Band p = f.rule().probability();
                edges.add(new Edge(f.from().number, node.number, number, new double[] {p.low(), p.likely(), p.high()}));
            }
        }
        for (int n = 0; n < nodes; n++) {
            int number = n;
            out.add(java.util.stream.IntStream.range(0, edges.size())
                    .filter(e -> edges.get(e).from() == number)
                    .toArray());
        }
        hits = new int[CASES][nodes];
        draw(new Draw(limits.seed(), 0));
    }

    /** Returns the hazards of which, or of an ancestor of which, more than one chain is known. */
    static Set<Node> withSeveralChains(List<Node> all) {
        Set<Node> several = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Node node : all) {
                if (!several.contains(node)
                        && (node.in.size() > 1 || node.in.stream().anyMatch(f -> several.contains(f.from())))) {
                    several.add(node);
                    more = true;
                }
            }
        }
        return several;
    }

    private void draw(Draw draw) {
        double[] number = new double[lucks.size()];
        boolean[] started = new boolean[nodes];
        int[] stack = new int[nodes];
        for (int course = 0; course < courses; course++) {
            draw.course(course);
            for (int l = 0; l < number.length; l++) {
                Luck luck = lucks.get(l);
                Site place = luck.place();
                number[l] = draw.uniform(luck.rule().hashCode(), place.spot().ordinal() << 28 ^ place.index());
            }
            for (int c = 0; c < CASES; c++) {
                walk(c, number, started, stack);
            }
        }
    }

    private void walk(int c, double[] number, boolean[] started, int[] stack) {
        java.util.Arrays.fill(started, false);
        int size = 0;
        stack[size++] = 0;
        started[0] = true;
        while (size > 0) {
            int node = stack[--size];
            hits[c][node]++;
            for (int e : out.get(node)) {
                Edge edge = edges.get(e);
                if (!started[edge.to()] && number[edge.luck()] < edge.probability()[c]) {
                    started[edge.to()] = true;
                    stack[size++] = edge.to();
                }
            }
        }
    }

    /** Returns the share of courses in which a hazard starts, with the rules' low, likely and high probabilities. */
    Band byRules(Node node) {
        return new Band(share(0, node), share(1, node), share(2, node));
    }

    private double share(int c, Node node) {
        return (double) hits[c][node.number] / courses;
    }

    /** Returns the likely share with its 90 % binomial interval. */
    Band drawn(Node node) {
        return new Odds(0, hits[1][node.number], courses, null, null, null, null).probability();
    }
}
