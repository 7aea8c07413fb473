package io.spillover.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixed or moving area that exposes the cities it covers. What is covered besides by name stands in the hazard's source.
 *
 * @param measure what its intensity is, for example {@code rain}
 * @param unit unit of the intensity, for example {@code mm/h}
 * @param leastIntensity intensity from which it counts as exposure
 * @param intensity intensity in the cities that the source covers by name; null for the least one
 * @param patches rings and circles, each for its time
 * @param track where a storm is when, in order; empty if it does not move
 */
public record Area(
        String measure,
        String unit,
        double leastIntensity,
        @Nullable Double intensity,
        List<Patch> patches,
        List<Fix> track) {

    /** Takes copies of the lists; none if they are left out. */
    public Area {
        patches = Lists.copy(patches);
        track = Lists.copy(track);
    }

    /** Returns whether it has a shape of its own, beyond cities covered by name. */
    public boolean shaped() {
        return !patches.isEmpty() || !track.isEmpty();
    }

    /**
     * A ring or a circle.
     *
     * @param ring corners as GeoJSON has them, longitude before latitude; empty for a circle
     * @param lat latitude of a circle's middle
     * @param lon longitude of a circle's middle
     * @param radiusKm radius of a circle; null for a ring
     * @param since from when; null from the start of the hazard
     * @param until to when; null to its end
     * @param intensity inside it
     */
    public record Patch(
            List<List<Double>> ring,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double radiusKm,
            @Nullable Instant since,
            @Nullable Instant until,
            double intensity) {

        /** Takes a copy of the ring; none if it is left out. */
        public Patch {
            ring = Lists.copy(ring).stream().map(List::copyOf).toList();
        }
    }

    /**
     * Where a storm is at a moment.
     *
     * @param at when
     * @param lat latitude of its middle
     * @param lon longitude of its middle
     * @param radiusKm how far it reaches
     * @param intensity inside it
     */
    public record Fix(Instant at, double lat, double lon, double radiusKm, double intensity) {}
}
