package io.spillover.exposure;

import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Which share of a city's people is taken as exposed; assumed, because no open table says who drinks from or lives by a river.
 * A slick counts those whose water comes from the river, a flood those who live on land it can reach, a gas those its cloud can
 * pass over, an area those it covers. An outage counts the share of the service that is lost, an outbreak the people infectious at
 * the peak.
 */
final class PeopleShares {

    private PeopleShares() {}

    static Band share(Mechanism mechanism, Position position, Band intensity, long population) {
        return switch (mechanism) {
            case RIVER_FLOOD ->
                at(position, new Band(0.01, 0.05, 0.15), new Band(0.005, 0.02, 0.06), new Band(0.001, 0.005, 0.02));
            case RIVER_POLLUTANT ->
                at(position, new Band(0.10, 0.30, 0.60), new Band(0.02, 0.08, 0.20), new Band(0.002, 0.01, 0.05));
            case AIRBORNE ->
                at(position, new Band(0.05, 0.20, 0.50), new Band(0.01, 0.05, 0.20), new Band(0.001, 0.01, 0.05));
            case FOOTPRINT, TRIGGERED ->
                at(position, new Band(0.30, 0.60, 0.90), new Band(0.10, 0.30, 0.60), new Band(0.01, 0.10, 0.30));
            case INFRASTRUCTURE, SUPPLY_CHAIN -> shares(intensity, 1);
            case EPIDEMIC -> shares(intensity, population);
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

    static @Nullable People of(Mechanism mechanism, Position position, Band intensity, @Nullable Long population) {
        if (population == null || population <= 0) {
            return null;
        }
        var share = share(mechanism, position, intensity, population);
        long people = population;
        return new People(
                Math.round(people * share.low()),
                Math.round(people * share.likely()),
                Math.round(people * share.high()),
                share);
    }
}
