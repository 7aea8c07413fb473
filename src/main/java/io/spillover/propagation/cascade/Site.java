package io.spillover.propagation.cascade;

import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;

/**
 * A place where a hazard starts or arrives.
 *
 * @param spot {@link Spot#FACILITY}, {@link Spot#DAM}, {@link Spot#CITY} or {@link Spot#SECTOR}
 * @param index which of them
 */
public record Site(Spot spot, int index) {

    /** Returns the city it lies in, −1 if that is not known; a dam's is that whose passage holds it. */
    public int city(World world) {
        return switch (spot) {
            case FACILITY -> world.facilities().city(index);
            case CITY -> index;
            case SECTOR -> Supplies.cityOf(index);
            case DAM -> cityOfDam(world);
            case SOURCE, REACH -> -1;
        };
    }

    private int cityOfDam(World world) {
        int river = world.dams().river(index);
        double km = world.dams().km(index);
        var passages = world.passages();
        for (int p = passages.firstOf(river); p < passages.firstOf(river + 1); p++) {
            if (passages.entryKm(p) >= km && passages.exitKm(p) <= km) {
                return passages.city(p);
            }
        }
        return -1;
    }
}
