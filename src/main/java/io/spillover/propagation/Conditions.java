package io.spillover.propagation;

import java.time.Month;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The circumstances of a propagation.
 *
 * @param flow which discharge the rivers carry
 * @param measuredDischarge m³/s at the first source, where it was measured. It replaces the seasonal one there; below, the
 *     difference is added to the seasonal discharge of every place, so that it counts less and less as tributaries join, and
 *     the sum is kept above {@value #LEAST_SHARE} of the seasonal value
 * @param year dams built later are ignored; 0 counts all
 * @param horizonS how far ahead the answer looks, s
 * @param leastRiseShare a flood rise below this share of the seasonal discharge is no exposure
 * @param ice whether rivers are frozen
 * @param measures what people do to the network
 * @param sightings what was seen of the event so far, in any order
 */
public record Conditions(
        Flow flow,
        OptionalDouble measuredDischarge,
        int year,
        double horizonS,
        double leastRiseShare,
        boolean ice,
        Measures measures,
        List<Sighting> sightings) {

    /** The smallest share of the seasonal discharge a measured one can bring a place down to. */
    public static final double LEAST_SHARE = 0.1;

    private static final double DEFAULT_HORIZON_S = 60 * 86_400.0;
    private static final double DEFAULT_LEAST_RISE_SHARE = 0.1;

    /** @throws IllegalArgumentException if a number is impossible */
    public Conditions {
        sightings = List.copyOf(sightings);
        if (!(horizonS > 0) || !(leastRiseShare >= 0) || !(measuredDischarge.orElse(1) > 0)) {
            throw new IllegalArgumentException("Not conditions: horizon " + horizonS + " s, least rise "
                    + leastRiseShare + ", measured discharge " + measuredDischarge);
        }
    }

    /** Returns the conditions of a season: horizon 60 days, least rise a tenth, all dams, no ice. */
    public static Conditions of(Season season) {
        return of(Flow.of(season));
    }

    /** Returns the conditions of a month: as {@link #of(Season)}, with the discharge of that month. */
    public static Conditions in(Month month) {
        return of(Flow.in(month));
    }

    private static Conditions of(Flow flow) {
        return new Conditions(
                flow,
                OptionalDouble.empty(),
                0,
                DEFAULT_HORIZON_S,
                DEFAULT_LEAST_RISE_SHARE,
                false,
                Measures.NONE,
                List.of());
    }

    /** Returns the same with a measured discharge at the first source, m³/s. */
    public Conditions measured(double dischargeM3PerS) {
        return new Conditions(
                flow, OptionalDouble.of(dischargeM3PerS), year, horizonS, leastRiseShare, ice, measures, sightings);
    }

    /** Returns the same for an event that starts elsewhere: what was measured or seen of this one says nothing about it. */
    public Conditions elsewhere() {
        return new Conditions(flow, OptionalDouble.empty(), year, horizonS, leastRiseShare, ice, measures, List.of());
    }

    /** Returns the same with another flow. */
    public Conditions flowing(Flow newFlow) {
        return new Conditions(newFlow, measuredDischarge, year, horizonS, leastRiseShare, ice, measures, sightings);
    }

    /** Returns the same in a year. */
    public Conditions year(int newYear) {
        return new Conditions(flow, measuredDischarge, newYear, horizonS, leastRiseShare, ice, measures, sightings);
    }

    /** Returns the same with another horizon, s. */
    public Conditions horizon(double newHorizonS) {
        return new Conditions(flow, measuredDischarge, year, newHorizonS, leastRiseShare, ice, measures, sightings);
    }

    /** Returns the same with another least rise. */
    public Conditions leastRise(double share) {
        return new Conditions(flow, measuredDischarge, year, horizonS, share, ice, measures, sightings);
    }

    /** Returns the same with frozen rivers. */
    public Conditions frozen() {
        return new Conditions(flow, measuredDischarge, year, horizonS, leastRiseShare, true, measures, sightings);
    }

    /** Returns the same under other measures. */
    public Conditions under(Measures newMeasures) {
        return new Conditions(flow, measuredDischarge, year, horizonS, leastRiseShare, ice, newMeasures, sightings);
    }

    /** Returns the same with what was seen so far. */
    public Conditions seen(List<Sighting> newSightings) {
        return new Conditions(flow, measuredDischarge, year, horizonS, leastRiseShare, ice, measures, newSightings);
    }
}
