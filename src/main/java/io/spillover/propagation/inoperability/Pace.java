package io.spillover.propagation.inoperability;

import io.spillover.quantity.Sector;
import java.util.Map;

/**
 * How fast sectors lose and come back. All numbers are planning assumptions, held to a wide band ({@link Strength}); an event may
 * give its own days of restoration.
 *
 * <p>Restoration is the time until a hundredth of the loss is left, so that the rate is ln 100 over it (Lian and Haimes 2006).
 * Two days for power agree with the Northeast blackout of August 2003, where 41,100 of 61,800 MW were back after 12.8 hours. The
 * onset is the time until all but a hundredth of a loss is felt; Lian and Haimes use one rate for both, which would let a grid
 * fail as slowly as it is repaired.
 */
final class Pace {

    /** Share of a loss that counts as gone. */
    static final double RESIDUAL = 0.01;

    private static final double DAY_S = 86_400;
    private static final double HOUR_S = 3_600;

    private Pace() {}

    /** Returns the likely days until a hundredth of a loss is left. */
    static double restorationDays(Sector sector, Map<Sector, Double> stated) {
        return stated.getOrDefault(
                sector,
                switch (sector) {
                    case POWER, TELECOM -> 2.0;
                    case WATER -> 3.0;
                    case TRANSPORT -> 5.0;
                    case FUEL, HEALTH, FOOD -> 7.0;
                    case INDUSTRY -> 14.0;
                });
    }

    /** Returns the likely hours until all but a hundredth of a loss is felt. */
    static double onsetHours(Sector sector) {
        return switch (sector) {
            case POWER -> 0.05;
            case TELECOM -> 1;
            case TRANSPORT -> 6;
            case WATER, HEALTH, INDUSTRY -> 12;
            case FUEL, FOOD -> 24;
        };
    }

    /** Returns how fast a sector comes back, per s. */
    static double recoveryPerS(Sector sector, Map<Sector, Double> stated, double factor) {
        return Diim.rate(RESIDUAL, restorationDays(sector, stated) * DAY_S * factor);
    }

    /** Returns how fast a sector feels a loss, per s. */
    static double onsetPerS(Sector sector, double factor) {
        return Diim.rate(RESIDUAL, onsetHours(sector) * HOUR_S * factor);
    }
}
