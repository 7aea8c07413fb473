package io.spillover.propagation.reliability;

import io.spillover.propagation.search.Arcs;
import io.spillover.propagation.search.Search;
import io.spillover.propagation.search.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that hold with a probability, as arcs; one that can be used both ways is two arcs with one fate.
 *
 * @param arcs the arcs
 * @param edges the connections as they were given
 * @param edge the connection of each arc
 */
record UncertainNetwork(Arcs arcs, List<Edge> edges, int[] edge) {

    static UncertainNetwork of(int nodes, List<Edge> edges) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (int e = 0; e < edges.size(); e++) {
            Edge edge = edges.get(e);
            numbers.add(e);
            from.add(edge.from());
            to.add(edge.to());
            if (edge.bothWays()) {
                numbers.add(e);
                from.add(edge.to());
                to.add(edge.from());
            }
        }
        Arcs arcs = Arcs.of(nodes, array(from), array(to));
        int[] edge = new int[arcs.size()];
        for (int arc = 0; arc < edge.length; arc++) {
            edge[arc] = numbers.get(arcs.original(arc));
        }
        return new UncertainNetwork(arcs, List.copyOf(edges), edge);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is left for a source and a goal: connections that can lie on a way between them, loops and dead ends gone. */
    UncertainNetwork relevant(int source, int goal) {
        List<Edge> left = edges.stream()
                .filter(e -> e.probability() > 0 && e.from() != e.to())
                .toList();
        for (int before = -1; before != left.size(); ) {
            before = left.size();
            left = between(left, source, goal);
        }
        return of(arcs.nodes(), left);
    }

    private List<Edge> between(List<Edge> some, int source, int goal) {
        UncertainNetwork all = of(arcs.nodes(), some);
        Timing anyTime = Timing.fixed(new double[all.arcs.size()]);
        Search ahead = new Search(all.arcs).run(source, anyTime, Double.POSITIVE_INFINITY);
        Search back = new Search(all.arcs.reversed()).run(goal, anyTime, Double.POSITIVE_INFINITY);
        int[] ends = new int[arcs.nodes()];
        for (Edge e : some) {
            ends[e.from()]++;
            ends[e.to()]++;
        }
        return some.stream()
                .filter(e ->
                        leads(e.from(), e.to(), ahead, back) || e.bothWays() && leads(e.to(), e.from(), ahead, back))
                .filter(e -> through(e.from(), ends, source, goal) && through(e.to(), ends, source, goal))
                .toList();
    }

    private static boolean leads(int from, int to, Search ahead, Search back) {
        return ahead.reached(from) && back.reached(to);
    }

    private static boolean through(int node, int[] ends, int source, int goal) {
        return node == source || node == goal || ends[node] > 1;
    }
}
