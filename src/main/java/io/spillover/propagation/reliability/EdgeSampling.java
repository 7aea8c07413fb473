package io.spillover.propagation.reliability;

import io.spillover.propagation.Draw;
import io.spillover.propagation.search.Arcs;

/** Draws which connections hold and looks whether the goal is reached; a connection is drawn only when the search comes to it. */
final class EdgeSampling {

    private static final int HOLDS = 1;

    private EdgeSampling() {}

    static Estimate draw(UncertainNetwork network, int source, int goal, int courses, long seed) {
        if (courses < 1) {
            throw new IllegalArgumentException("Not a number of courses: " + courses);
        }
        Draw draw = new Draw(seed, 0);
        int[] seen = new int[network.arcs().nodes()];
        int[] stack = new int[seen.length];
        int hits = 0;
        for (int c = 1; c <= courses; c++) {
            hits += reaches(network, source, goal, draw.course(c), seen, stack, c) ? 1 : 0;
        }
        return new Estimate(hits, courses);
    }

    /** A node is seen in this course if it carries the course's number, so that nothing has to be wiped between courses. */
    private static boolean reaches(
            UncertainNetwork network, int source, int goal, Draw draw, int[] seen, int[] stack, int course) {
        Arcs arcs = network.arcs();
        int size = 0;
        stack[size++] = source;
        seen[source] = course;
        while (size > 0 && seen[goal] != course) {
            int node = stack[--size];
            for (int arc = arcs.firstOf(node); arc < arcs.firstOf(node + 1); arc++) {
                int to = arcs.target(arc);
                int edge = network.edge()[arc];
                if (seen[to] != course
                        && draw.uniform(HOLDS, edge) < network.edges().get(edge).probability()) {
                    seen[to] = course;
                    stack[size++] = to;
                }
            }
        }
        return seen[goal] == course;
    }
}
