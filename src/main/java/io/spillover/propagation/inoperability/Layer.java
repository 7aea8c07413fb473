package io.spillover.propagation.inoperability;

import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Supplies;
import java.util.Arrays;
import java.util.Map;

/** One way of losing, shortages or lost orders, over the part of the world it affects: the net and what a course needs of it. */
final class Layer {

    final Affected affected;
    final int[] nodes;
    final int[] sectors;
    final SupplyNet net;
    final double[] shock;
    final double[] sums;
    private final OutageEvent event;

    Layer(Carriage carriage, OutageEvent event, Map<Integer, Double> shocks) {
        this.event = event;
        affected = Affected.by(carriage, shocks, Affected.FLOOR_OF_LEAST * event.leastLoss());
        nodes = affected.nodes();
        sectors = Arrays.stream(nodes)
                .map(node -> Supplies.sectorOf(node).ordinal())
                .toArray();
        net = affected.net();
        sums = affected.sums();
        shock = Arrays.stream(nodes)
                .mapToDouble(node -> shocks.getOrDefault(node, 0.0))
                .toArray();
    }

    /** Returns a course with work arrays of its own. */
    LossCourse course() {
        return new LossCourse(net, sectors, event.leastLoss());
    }

    /** Runs a course with the same drivers everywhere. */
    LossCourse run(Strength strength) {
        double[] scale = Arrays.stream(sums)
                .map(sum -> Strength.scale(sum, strength.dependency()))
                .toArray();
        double[] stock = new double[net.size];
        Arrays.fill(stock, strength.stock());
        LossCourse course = course();
        course.run(shock, event.durationS(), scale, stock, Pacing.of(event.recoveryDays(), strength));
        return course;
    }
}
