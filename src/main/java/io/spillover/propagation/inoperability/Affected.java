package io.spillover.propagation.inoperability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the world that shocks can touch, found from the shocks outwards: a node hands on what it has lost since it last
 * did so, held to its full loss, until what is left to hand on is below a floor everywhere. So the cost grows with what is
 * affected, not with the world. What it finds is the static loss with all drivers at their strong bound, which no course exceeds.
 */
final class Affected {

    /** A loss this small compared with the least loss that counts is not followed further. */
    static final double FLOOR_OF_LEAST = 0.02;

    private final Carriage carriage;
    private final double floor;
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final Map<Integer, Double> brushed = new LinkedHashMap<>();
    private final Map<Integer, Double> waiting = new HashMap<>();
    private final Map<Integer, Double> loss = new HashMap<>();
    private final Deque<Integer> queue = new ArrayDeque<>();

    private Affected(Carriage carriage, double floor) {
        this.carriage = carriage;
        this.floor = floor;
    }

    /** Follows shocks, given by node, down to a floor. */
    static Affected by(Carriage carriage, Map<Integer, Double> shocks, double floor) {
        Affected affected = new Affected(carriage, floor);
        shocks.forEach(affected::add);
        while (!affected.queue.isEmpty()) {
            affected.handOn(affected.queue.remove());
        }
        affected.waiting.forEach((node, left) -> {
            if (!affected.index.containsKey(node) && left > 0) {
                affected.brushed.put(node, left);
            }
        });
        return affected;
    }

    private void add(int node, double more) {
        double before = waiting.getOrDefault(node, 0.0);
        double now = before + more;
        waiting.put(node, now);
        if (now >= floor && before < floor && (loss.getOrDefault(node, 0.0) < 1)) {
            queue.add(node);
        }
    }

    private void handOn(int node) {
        double before = loss.getOrDefault(node, 0.0);
        double now = Math.min(1, before + waiting.getOrDefault(node, 0.0));
        waiting.put(node, 0.0);
        loss.put(node, now);
        if (index.putIfAbsent(node, nodes.size()) == null) {
            nodes.add(node);
        }
        for (int way = carriage.first(node); way < carriage.last(node); way++) {
            int arc = carriage.arc(way);
            double share = carriage.cut(arc) ? 0 : carriage.share(arc);
            if (share > 0) {
                int loser = carriage.loser(arc);
                add(loser, (now - before) * share * Strength.scale(carriage.shares(loser), Strength.DEPENDENCY_FACTOR));
            }
        }
    }

    /** Returns the nodes of the world that lose more than the floor, the shocked ones first. */
    int[] nodes() {
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the local number of a node, −1 if it is not affected. */
    int indexOf(int node) {
        return index.getOrDefault(node, -1);
    }

    /** Returns the greatest loss of an affected node. */
    double loss(int node) {
        return loss.getOrDefault(node, 0.0);
    }

    /** Returns the nodes that lose less than the floor, with what they lose. */
    Map<Integer, Double> brushed() {
        return brushed;
    }

    /** Returns the affected nodes and what they lose by each other. */
    SupplyNet net() {
        List<SupplyNet.Need> needs = new ArrayList<>();
        for (int node : nodes) {
            for (int way = carriage.first(node); way < carriage.last(node); way++) {
                int arc = carriage.arc(way);
                int to = indexOf(carriage.loser(arc));
                if (to >= 0 && !carriage.cut(arc)) {
                    needs.add(new SupplyNet.Need(indexOf(node), to, carriage.share(arc), carriage.stockS(arc), arc));
                }
            }
        }
        return new SupplyNet(nodes.size(), needs);
    }

    /** Returns for each affected node the sum of its needs, affected or not. */
    double[] sums() {
        return nodes.stream().mapToDouble(carriage::shares).toArray();
    }
}
