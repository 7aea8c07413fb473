package io.spillover.propagation.inoperability;

import io.spillover.propagation.Cities;
import io.spillover.propagation.Supplies;
import io.spillover.quantity.Sector;
import java.util.EnumSet;
import java.util.Set;

/**
 * From customer to supplier: a supplier of goods loses the orders of a customer that stands still.
 *
 * <p>The share of supplier i's orders that customer j places is z_ij/x_i (Haimes and Jiang 2001: A* = x̂⁻¹·A·x̂). Without trade
 * figures the size x of a sector is taken by its city's population and the trade by the dependency: z_ij = d_ij·x_j (assumed).
 * All known customers together place at most {@value #MOST_ORDERS} of a supplier's orders (assumed). An order is missed when the
 * customer has stood still for {@value #ORDER_DAYS} days (assumed). Power, water, data, transport and hospitals have no orders to
 * lose: less use of them is no harm to their city.
 */
record LostOrders(Supplies supplies, Cities cities, Set<Integer> cuts) implements Carriage {

    static final double MOST_ORDERS = 0.8;
    static final double ORDER_DAYS = 3;

    private static final double DAY_S = 86_400;
    private static final Set<Sector> GOODS = EnumSet.of(Sector.FUEL, Sector.FOOD, Sector.INDUSTRY);

    @Override
    public int first(int node) {
        return supplies.firstIn(node);
    }

    @Override
    public int last(int node) {
        return supplies.firstIn(node + 1);
    }

    @Override
    public int arc(int way) {
        return supplies.arcIn(way);
    }

    @Override
    public int loser(int arc) {
        return supplies.from(arc);
    }

    @Override
    public double share(int arc) {
        int node = supplies.from(arc);
        if (!GOODS.contains(Supplies.sectorOf(node)) || supplies.to(arc) == node) {
            return 0;
        }
        return trade(arc) / Math.max(size(node), traded(node) / MOST_ORDERS);
    }

    @Override
    public double stockS(int arc) {
        return ORDER_DAYS * DAY_S;
    }

    @Override
    public double shares(int node) {
        if (!GOODS.contains(Supplies.sectorOf(node))) {
            return 0;
        }
        double traded = traded(node);
        return traded / Math.max(size(node), traded / MOST_ORDERS);
    }

    @Override
    public boolean cut(int arc) {
        return cuts.contains(arc);
    }

    private double traded(int node) {
        double sum = 0;
        for (int arc = supplies.firstOf(node); arc < supplies.firstOf(node + 1); arc++) {
            sum += supplies.to(arc) == node ? 0 : trade(arc);
        }
        return sum;
    }

    private double trade(int arc) {
        return supplies.dependency(arc) * size(supplies.to(arc));
    }

    /** A city of unknown population counts as one person, so that nothing is divided by zero. */
    private double size(int node) {
        return Math.max(1, cities.population(Supplies.cityOf(node)));
    }
}
