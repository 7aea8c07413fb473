package io.spillover.exposure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario changes, city by city, in the order of first arrival.
 *
 * @param cities the cities exposed before or after
 * @param counts how many of each kind
 * @param remarks what the answer of the scenario rests on
 * @param networkVersion the network's version
 * @param engine name and version of the method
 */
public record Comparison(
        List<CityChange> cities,
        Map<Kind, Integer> counts,
        List<Remark> remarks,
        String networkVersion,
        String engine) {

    /** Takes copies. */
    public Comparison {
        cities = List.copyOf(cities);
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    /** What a scenario does to a city. */
    public enum Kind {
        /** Exposed only in the scenario. */
        NEW,
        /** Worse in the scenario: a higher severity, or stronger by a tenth or more. */
        WORSE,
        /** Better in the scenario: a lower severity, or weaker by a tenth or more. */
        BETTER,
        /** Exposed today but not in the scenario. */
        CLEARED,
        /** As strong as today, but ten minutes or more earlier or later. */
        SHIFTED,
        /** As today. */
        SAME
    }

    /**
     * What a scenario does to one city.
     *
     * @param cityId the city
     * @param kind what it does
     * @param before today's answer, null if it is not exposed today
     * @param after the scenario's answer, null if it is not exposed there
     * @param shift how much later it likely arrives, negative for earlier; null unless exposed in both
     */
    public record CityChange(
            String cityId,
            Kind kind,
            @Nullable Exposure before,
            @Nullable Exposure after,
            @Nullable Duration shift) {

        private static final double STRONGER = 1.1;
        private static final Duration LEAST_SHIFT = Duration.ofMinutes(10);

        static CityChange of(@Nullable Exposure before, @Nullable Exposure after) {
            if (before == null) {
                var now = java.util.Objects.requireNonNull(after);
                return new CityChange(now.cityId(), Kind.NEW, null, now, null);
            }
            if (after == null) {
                return new CityChange(before.cityId(), Kind.CLEARED, before, null, null);
            }
            var shift = Duration.between(
                    before.arrival().first().likely(), after.arrival().first().likely());
            return new CityChange(before.cityId(), kind(before, after, shift), before, after, shift);
        }

        private static Kind kind(Exposure before, Exposure after, Duration shift) {
            int severity = after.severity().compareTo(before.severity());
            double was = before.intensity().value().likely();
            double is = after.intensity().value().likely();
            if (severity > 0 || severity == 0 && is >= was * STRONGER && is > was) {
                return Kind.WORSE;
            }
            if (severity < 0 || was >= is * STRONGER && was > is) {
                return Kind.BETTER;
            }
            return shift.abs().compareTo(LEAST_SHIFT) >= 0 ? Kind.SHIFTED : Kind.SAME;
        }
    }
}
