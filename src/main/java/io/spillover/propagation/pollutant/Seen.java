package io.spillover.propagation.pollutant;

import io.spillover.propagation.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a slick at one place. Of several sightings of one phase the one known best counts.
 *
 * @param first its first arrival
 * @param peak its peak
 * @param end its end
 */
record Seen(
        @Nullable Sighting first,
        @Nullable Sighting peak,
        @Nullable Sighting end) {

    static Seen of(List<Sighting> sightings) {
        return new Seen(
                best(sightings, Sighting.Phase.FIRST),
                best(sightings, Sighting.Phase.PEAK),
                best(sightings, Sighting.Phase.END));
    }

    private static @Nullable Sighting best(List<Sighting> sightings, Sighting.Phase phase) {
        Sighting best = null;
        for (Sighting s : sightings) {
            if (s.phase() == phase && (best == null || s.withinS() < best.withinS())) {
                best = s;
            }
        }
        return best;
    }

    boolean sawFirst() {
        return first != null;
    }

    boolean sawPeak() {
        return peak != null;
    }

    boolean sawEnd() {
        return end != null;
    }

    double firstS(double off) {
        return at(first, off);
    }

    double peakS(double off) {
        return at(peak, off);
    }

    double endS(double off) {
        return at(end, off);
    }

    /** Returns the tolerance of the phase that dates the slick. */
    double withinS() {
        Sighting dating = first != null ? first : peak != null ? peak : end;
        return dating == null ? 0 : dating.withinS();
    }

    /** Returns the measured peak concentration in mg/L, NaN if none was measured. */
    double peakMgPerL() {
        return peak == null ? Double.NaN : peak.intensity();
    }

    private static double at(@Nullable Sighting sighting, double off) {
        return sighting == null ? Double.NaN : sighting.atS() + off * sighting.withinS();
    }
}
