package io.spillover.propagation.epidemic;

import io.spillover.propagation.Links;
import java.util.function.IntPredicate;

/** Which cities some links join, by union and find. */
final class Parts {

    private final int[] parent;

    Parts(int cities, Links links, IntPredicate counts) {
        parent = new int[cities];
        for (int c = 0; c < cities; c++) {
            parent[c] = c;
        }
        for (int l = 0; l < links.size(); l++) {
            if (counts.test(l)) {
                parent[root(links.from(l))] = root(links.to(l));
            }
        }
    }

    boolean joins(int a, int b) {
        return root(a) == root(b);
    }

    private int root(int city) {
        int c = city;
        while (parent[c] != c) {
            parent[c] = parent[parent[c]];
            c = parent[c];
        }
        return c;
    }
}
