package io.spillover.exposure;

import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Which share of a city's people is taken as exposed; assumed, because no open table says who drinks from or lives by a river.
 * A slick counts those whose water comes from the river, a flood those who live on land it can reach, a gas those its cloud can
 * pass over, an area the share of the city that it covers (half as many to a fifth more, since people live unevenly). An outage counts the share of the service that is lost, an outbreak the people infectious at
 * the peak.
 */
final class PeopleShares {

    private PeopleShares() {}

    /**
     * Returns the share.
     *
     * @param value of an area the share of the city it covers, of all else the intensity
     */
    static Band share(Mechanism mechanism, Position position, Band value, long population) {
        return switch (mechanism) {
            case RIVER_FLOOD ->
                at(position, new Band(0.01, 0.05, 0.15), new Band(0.005, 0.02, 0.06), new Band(0.001, 0.005, 0.02));
            case RIVER_POLLUTANT ->
                at(position, new Band(0.10, 0.30, 0.60), new Band(0.02, 0.08, 0.20), new Band(0.002, 0.01, 0.05));
            case AIRBORNE ->
                at(position, new Band(0.05, 0.20, 0.50), new Band(0.01, 0.05, 0.20), new Band(0.001, 0.01, 0.05));
            case FOOTPRINT, TRIGGERED ->
                new Band(clip(0.5 * value.likely()), clip(value.likely()), clip(1.2 * value.likely()));
            case INFRASTRUCTURE, SUPPLY_CHAIN -> shares(value, 1);
            case EPIDEMIC -> shares(value, population);
        };
    }

    private static Band at(Position position, Band seat, Band near, Band territory) {
        return switch (position) {
            case SEAT -> seat;
            case NEAR -> near;
            case TERRITORY -> territory;
        };
    }

    private static Band shares(Band value, double whole) {
        return new Band(clip(value.low() / whole), clip(value.likely() / whole), clip(value.high() / whole));
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1, share));
    }

    static @Nullable People of(Mechanism mechanism, Position position, Band value, @Nullable Long population) {
        if (population == null || population <= 0) {
            return null;
        }
        var share = share(mechanism, position, value, population);
        long people = population;
        return new People(
                Math.round(people * share.low()),
                Math.round(people * share.likely()),
                Math.round(people * share.high()),
                share);
    }
}
