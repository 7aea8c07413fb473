package io.spillover.propagation.inoperability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a network that an outage can touch, as sparse rows: row {@code i} holds what node {@code i} loses by others. Nodes
 * are numbered anew from 0. What a node loses by itself (the diagonal) is kept apart: it multiplies what comes from outside by
 * 1/(1−a_ii), at the pace of recovery that the resilience coefficient k = −ln λ/(τ·(1−a_ii)) leaves: −ln λ/τ.
 */
final class SupplyNet {

    /**
     * One way by which a node loses.
     *
     * @param from local number of the node whose loss it is
     * @param to local number of the node that loses by it
     * @param share lost at {@code to} when {@code from} is fully out
     * @param stockS how long stocks bridge a full outage of {@code from}, s
     * @param arc index of the supply
     */
    record Need(int from, int to, double share, double stockS, int arc) {}

    final int size;
    final int[] first;
    final int[] from;
    final double[] share;
    final double[] stockS;
    final int[] arc;
    final double[] own;

    SupplyNet(int size, List<Need> needs) {
        this.size = size;
        own = new double[size];
        List<Need> others = new ArrayList<>(needs.size());
        for (Need need : needs) {
            if (need.from() == need.to()) {
                own[need.to()] += need.share();
            } else if (need.share() > 0) {
                others.add(need);
            }
        }
        others.sort(Comparator.comparingInt(Need::to).thenComparingInt(Need::arc));
        int n = others.size();
        first = new int[size + 1];
        from = new int[n];
        share = new double[n];
        stockS = new double[n];
        arc = new int[n];
        for (int i = 0; i < n; i++) {
            Need need = others.get(i);
            first[need.to() + 1]++;
            from[i] = need.from();
            share[i] = need.share();
            stockS[i] = need.stockS();
            arc[i] = need.arc();
        }
        Arrays.parallelPrefix(first, Integer::sum);
    }

    /** Returns a net of a full matrix, row {@code i} what node {@code i} loses by each other; no stocks. */
    static SupplyNet of(double[][] a) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                if (a[i][j] != 0) {
                    needs.add(new Need(j, i, a[i][j], 0, needs.size()));
                }
            }
        }
        return new SupplyNet(a.length, needs);
    }
}
