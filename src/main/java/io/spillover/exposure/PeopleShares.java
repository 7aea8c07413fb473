package io.spillover.exposure;

import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Which share of a city's people is taken as exposed; assumed, because no open table says who drinks from or lives by a river.
 * A slick counts those whose water comes from the river, a flood those who live on land it can reach.
 */
final class PeopleShares {

    private PeopleShares() {}

    static Band share(Mechanism mechanism, Position position) {
        return mechanism == Mechanism.RIVER_FLOOD
                ? switch (position) {
                    case SEAT -> new Band(0.01, 0.05, 0.15);
                    case NEAR -> new Band(0.005, 0.02, 0.06);
                    case TERRITORY -> new Band(0.001, 0.005, 0.02);
                }
                : switch (position) {
                    case SEAT -> new Band(0.10, 0.30, 0.60);
                    case NEAR -> new Band(0.02, 0.08, 0.20);
                    case TERRITORY -> new Band(0.002, 0.01, 0.05);
                };
    }

    static @Nullable People of(Mechanism mechanism, Position position, @Nullable Long population) {
        if (population == null) {
            return null;
        }
        var share = share(mechanism, position);
        long people = population;
        return new People(
                Math.round(people * share.low()),
                Math.round(people * share.likely()),
                Math.round(people * share.high()),
                share);
    }
}
