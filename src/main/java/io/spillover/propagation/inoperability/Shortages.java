package io.spillover.propagation.inoperability;

import io.spillover.propagation.Supplies;
import java.util.Set;

/** From supplier to customer: the customer loses its dependency times the supplier's loss, once its stocks are used up. */
record Shortages(Supplies supplies, Set<Integer> cuts) implements Carriage {

    private static final double DAY_S = 86_400;

    @Override
    public int first(int node) {
        return supplies.firstOf(node);
    }

    @Override
    public int last(int node) {
        return supplies.firstOf(node + 1);
    }

    @Override
    public int arc(int way) {
        return way;
    }

    @Override
    public int loser(int arc) {
        return supplies.to(arc);
    }

    @Override
    public double share(int arc) {
        return supplies.dependency(arc);
    }

    @Override
    public double stockS(int arc) {
        return supplies.inventoryDays(arc) * DAY_S;
    }

    @Override
    public double shares(int node) {
        double sum = 0;
        for (int i = supplies.firstIn(node); i < supplies.firstIn(node + 1); i++) {
            sum += supplies.dependency(supplies.arcIn(i));
        }
        return sum;
    }

    @Override
    public boolean cut(int arc) {
        return cuts.contains(arc);
    }
}
