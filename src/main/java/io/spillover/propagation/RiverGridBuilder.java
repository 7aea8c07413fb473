package io.spillover.propagation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the reaches river by river, checks that they form a graph without cycles and fills the arrays. */
final class RiverGridBuilder {

    /** How far the ends of neighbouring reaches may lie apart on the river's axis. */
    private static final double GAP_KM = 0.5;

    private static final double SHORTEST_KM = 0.1;

    final Map<String, Integer> riverIndexes = new HashMap<>();
    final Map<String, Integer> reachIndexes;
    final String[] riverIds;
    final String[] reachIds;
    final int[] firstReach;
    final float[] lengthKm;
    final float[] slope;
    final float[] toKm;
    final float[] riverTopKm;
    final byte[] quality;
    final int[] downstream;
    final Branches branches;
    int[] rank = {};
    int[] upstreamStart = {};
    int[] upstream = {};
    final Sections sections;

    RiverGridBuilder(List<String> rivers, List<ReachFacts> given) {
        riverIds = rivers.toArray(String[]::new);
        for (int i = 0; i < riverIds.length; i++) {
            if (riverIndexes.put(riverIds[i], i) != null) {
                throw new IllegalArgumentException("River " + riverIds[i] + " is given twice");
            }
        }
        for (ReachFacts reach : given) {
            if (!riverIndexes.containsKey(reach.riverId())) {
                throw new IllegalArgumentException(
                        "Reach " + reach.id() + ": river " + reach.riverId() + " is unknown");
            }
        }
        List<ReachFacts> reaches = new ArrayList<>(given);
        reaches.sort(Comparator.<ReachFacts>comparingInt(r -> riverIndexes.getOrDefault(r.riverId(), -1))
                .thenComparingInt(ReachFacts::seq));
        int n = reaches.size();
        reachIndexes = new HashMap<>(n * 2);
        reachIds = new String[n];
        firstReach = new int[riverIds.length + 1];
        lengthKm = new float[n];
        slope = new float[n];
        toKm = new float[n];
        riverTopKm = new float[riverIds.length];
        quality = new byte[n];
        downstream = new int[n];
        number(reaches);
        branches = connect(reaches);
        adjoin();
        order();
        List<SectionFacts> lowers = new ArrayList<>();
        Confluence confluence = new Confluence(this, reaches);
        for (int i = 0; i < n; i++) {
            lowers.add(confluence.lowerEnd(i));
        }
        sections = new Sections(reaches.stream().map(ReachFacts::upper).toList(), lowers);
    }

    private void number(List<ReachFacts> reaches) {
        for (int i = 0; i < reaches.size(); i++) {
            ReachFacts reach = reaches.get(i);
            if (reachIndexes.put(reach.id(), i) != null) {
                throw new IllegalArgumentException("Reach " + reach.id() + " is given twice");
            }
            int river = riverIndexes.getOrDefault(reach.riverId(), -1);
            ReachFacts above = i == 0 ? null : reaches.get(i - 1);
            if (above == null || !above.riverId().equals(reach.riverId())) {
                riverTopKm[river] = (float) reach.fromKmToMouth();
            } else if (above.seq() == reach.seq()) {
                throw new IllegalArgumentException("Reaches " + above.id() + " and " + reach.id()
                        + " have the same number " + reach.seq() + " on river " + reach.riverId());
            } else if (Math.abs(above.toKmToMouth() - reach.fromKmToMouth()) > GAP_KM) {
                throw new IllegalArgumentException("Reach " + reach.id() + " begins at km " + reach.fromKmToMouth()
                        + ", but the reach above it ends at km " + above.toKmToMouth());
            }
            reachIds[i] = reach.id();
            firstReach[river + 1]++;
            lengthKm[i] = (float) Math.max(SHORTEST_KM, reach.lengthKm());
            slope[i] = (float) reach.slope();
            toKm[i] = (float) reach.toKmToMouth();
            quality[i] = (byte) reach.quality().ordinal();
        }
        for (int r = 0; r < riverIds.length; r++) {
            if (firstReach[r + 1] == 0) {
                throw new IllegalArgumentException("River " + riverIds[r] + " has no reach");
            }
            firstReach[r + 1] += firstReach[r];
        }
    }

    private Branches connect(List<ReachFacts> reaches) {
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < reaches.size(); i++) {
            ReachFacts reach = reaches.get(i);
            downstream[i] = target(reach, reach.downstreamId());
            if (target(reach, reach.branchId()) >= 0 && reach.branchShare() > 0) {
                if (downstream[i] < 0) {
                    throw new IllegalArgumentException(
                            "Reach " + reach.id() + " has a branch but flows into no other reach besides it");
                }
                from.add(i);
            }
        }
        int[] at = from.stream().mapToInt(Integer::intValue).toArray();
        int[] to = new int[at.length];
        float[] share = new float[at.length];
        for (int b = 0; b < at.length; b++) {
            ReachFacts reach = reaches.get(at[b]);
            to[b] = target(reach, reach.branchId());
            share[b] = (float) reach.branchShare();
        }
        return new Branches(at, to, share);
    }

    private int target(ReachFacts reach, @Nullable String id) {
        if (id == null) {
            return -1;
        }
        Integer index = reachIndexes.get(id);
        if (index == null) {
            throw new IllegalArgumentException("Reach " + reach.id() + " flows into " + id + ", which is unknown");
        }
        return index;
    }

    private void adjoin() {
        int n = downstream.length;
        upstreamStart = new int[n + 1];
        for (int pass = 0; pass < 2; pass++) {
            int[] next = Arrays.copyOf(upstreamStart, n + 1);
            for (int i = 0; i < n; i++) {
                for (int to : new int[] {downstream[i], branches.target(i)}) {
                    if (to >= 0 && pass == 0) {
                        upstreamStart[to + 1]++;
                    } else if (to >= 0) {
                        upstream[next[to]++] = i;
                    }
                }
            }
            if (pass == 0) {
                for (int i = 0; i < n; i++) {
                    upstreamStart[i + 1] += upstreamStart[i];
                }
                upstream = new int[upstreamStart[n]];
            }
        }
    }

    /** Kahn's algorithm; reaches that are never free of inflows lie on a cycle or below one. */
    private void order() {
        int n = downstream.length;
        rank = new int[n];
        Arrays.fill(rank, -1);
        int[] open = new int[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int i = 0; i < n; i++) {
            open[i] = upstreamStart[i + 1] - upstreamStart[i];
            if (open[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            rank[i] = head;
            for (int to : new int[] {downstream[i], branches.target(i)}) {
                if (to >= 0 && --open[to] == 0) {
                    queue[tail++] = to;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (rank[i] < 0) {
                throw new IllegalArgumentException("The reaches form a cycle: following reach " + reachIds[i]
                        + " upstream leads back to where it began");
            }
        }
    }
}
