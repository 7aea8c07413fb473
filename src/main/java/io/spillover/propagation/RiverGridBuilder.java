package io.spillover.propagation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the reaches river by river, checks that they form a graph without cycles and fills the arrays. */
final class RiverGridBuilder {

    /** How far the ends of neighbouring reaches may lie apart on the river's axis. */
    private static final double GAP_KM = 0.5;

    private static final double SHORTEST_KM = 0.1;

    final Names riverIds;
    final ReachIds reachIds;
    final int[] firstReach;
    final float[] lengthKm;
    final float[] slope;
    final float[] toKm;
    final float[] riverTopKm;
    final byte[] quality;
    final int[] downstream;
    final Branches branches;
    final Inflows inflows;
    final int[] rank;
    final Sections sections;

    RiverGridBuilder(List<String> rivers, ReachRows rows) {
        riverIds = new Names(rivers.size());
        for (int i = 0; i < rivers.size(); i++) {
            if (riverIds.number(rivers.get(i)) != i) {
                throw new IllegalArgumentException("River " + rivers.get(i) + " is given twice");
            }
        }
        ReachRows.Sorted reaches = rows.sorted(riverIds);
        int n = reaches.size();
        firstReach = new int[rivers.size() + 1];
        lengthKm = new float[n];
        slope = new float[n];
        toKm = new float[n];
        riverTopKm = new float[rivers.size()];
        quality = new byte[n];
        downstream = new int[n];
        number(reaches);
        reachIds = new ReachIds(n, reaches::id);
        branches = connect(reaches);
        inflows = new Inflows(downstream, branches);
        rank = order(reaches);
        sections = new Sections(reaches, new Confluence(this, reaches));
    }

    private void number(ReachRows.Sorted reaches) {
        for (int i = 0; i < reaches.size(); i++) {
            int river = reaches.river(i);
            if (i == 0 || reaches.river(i - 1) != river) {
                riverTopKm[river] = (float) reaches.fromKm(i);
            } else if (reaches.seq(i - 1) == reaches.seq(i)) {
                throw new IllegalArgumentException("Reaches " + reaches.id(i - 1) + " and " + reaches.id(i)
                        + " have the same number " + reaches.seq(i) + " on river " + reaches.riverId(i));
            } else if (Math.abs(reaches.toKm(i - 1) - reaches.fromKm(i)) > GAP_KM) {
                throw new IllegalArgumentException("Reach " + reaches.id(i) + " begins at km " + reaches.fromKm(i)
                        + ", but the reach above it ends at km " + reaches.toKm(i - 1));
            }
            firstReach[river + 1]++;
            lengthKm[i] = (float) Math.max(SHORTEST_KM, reaches.lengthKm(i));
            slope[i] = reaches.slope(i);
            toKm[i] = (float) reaches.toKm(i);
            quality[i] = reaches.quality(i);
        }
        for (int r = 0; r < riverTopKm.length; r++) {
            if (firstReach[r + 1] == 0) {
                throw new IllegalArgumentException("River " + riverIds.get(r) + " has no reach");
            }
            firstReach[r + 1] += firstReach[r];
        }
    }

    private Branches connect(ReachRows.Sorted reaches) {
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < reaches.size(); i++) {
            downstream[i] = reaches.downstream(i);
            if (reaches.branch(i) >= 0) {
                if (downstream[i] < 0) {
                    throw new IllegalArgumentException(
                            "Reach " + reaches.id(i) + " has a branch but flows into no other reach besides it");
                }
                from.add(i);
            }
        }
        int[] at = from.stream().mapToInt(Integer::intValue).toArray();
        int[] to = new int[at.length];
        float[] share = new float[at.length];
        for (int b = 0; b < at.length; b++) {
            to[b] = reaches.branch(at[b]);
            share[b] = reaches.branchShare(at[b]);
        }
        return new Branches(at, to, share);
    }

    /** Kahn's algorithm; reaches that are never free of inflows lie on a cycle or below one. */
    private int[] order(ReachRows.Sorted reaches) {
        int n = downstream.length;
        int[] place = new int[n];
        Arrays.fill(place, -1);
        int[] open = new int[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int i = 0; i < n; i++) {
            open[i] = inflows.count(i);
            if (open[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            place[i] = head;
            for (int to : new int[] {downstream[i], branches.target(i)}) {
                if (to >= 0 && --open[to] == 0) {
                    queue[tail++] = to;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (place[i] < 0) {
                throw new IllegalArgumentException("The reaches form a cycle: following reach " + reaches.id(i)
                        + " upstream leads back to where it began");
            }
        }
        return place;
    }
}
