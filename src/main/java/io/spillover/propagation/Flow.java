package io.spillover.propagation;

import java.time.Month;

/**
 * Which discharge a river carries at the time of an event: a mix of its three known ones. The known ones are the means of
 * January–February, of the year and of July–August, so a month between them is a mix by time: two thirds of the nearer and one
 * third of the farther one, the yearly mean standing for May and October.
 *
 * @param dry weight of {@link Season#DRY}
 * @param mean weight of {@link Season#MEAN}
 * @param flood weight of {@link Season#FLOOD}
 */
public record Flow(double dry, double mean, double flood) {

    /** @throws IllegalArgumentException if a weight is negative or they do not add to one */
    public Flow {
        if (!(dry >= 0 && mean >= 0 && flood >= 0 && Math.abs(dry + mean + flood - 1) < 1e-9)) {
            throw new IllegalArgumentException("Weights of a flow must add to 1: " + dry + ", " + mean + ", " + flood);
        }
    }

    /** Returns the flow of one season. */
    public static Flow of(Season season) {
        return switch (season) {
            case DRY -> new Flow(1, 0, 0);
            case MEAN -> new Flow(0, 1, 0);
            case FLOOD -> new Flow(0, 0, 1);
        };
    }

    /** Returns the flow of a month. */
    public static Flow in(Month month) {
        return switch (month) {
            case JANUARY, FEBRUARY -> new Flow(1, 0, 0);
            case MARCH, DECEMBER -> new Flow(2 / 3.0, 1 / 3.0, 0);
            case APRIL, NOVEMBER -> new Flow(1 / 3.0, 2 / 3.0, 0);
            case MAY, OCTOBER -> new Flow(0, 1, 0);
            case JUNE, SEPTEMBER -> new Flow(0, 0.5, 0.5);
            case JULY, AUGUST -> new Flow(0, 0, 1);
        };
    }

    /** Mixes the three discharges, m³/s; one that is unknown (NaN) is left out and the others take its weight. */
    public double mix(double dryM3PerS, double meanM3PerS, double floodM3PerS) {
        double sum = 0;
        double weight = 0;
        double[] values = {dryM3PerS, meanM3PerS, floodM3PerS};
        double[] weights = {dry, mean, flood};
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && weights[i] > 0) {
                sum += weights[i] * values[i];
                weight += weights[i];
            }
        }
        return weight > 0 ? sum / weight : meanM3PerS;
    }
}
