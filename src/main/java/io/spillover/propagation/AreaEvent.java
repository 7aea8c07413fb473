package io.spillover.propagation;

import io.spillover.quantity.GeoPoint;
import java.util.List;

/**
 * A fixed or moving area that exposes the cities it covers: rain, a typhoon, shaking, heat, unrest.
 *
 * @param patches the area over time
 * @param durationS how long it lasts
 * @param measure what its intensity is, for example {@code rain}
 * @param unit unit of the intensity, for example {@code mm/h}
 * @param leastIntensity intensity from which it counts as exposure
 */
public record AreaEvent(List<Patch> patches, double durationS, String measure, String unit, double leastIntensity)
        implements Event {

    /** @throws IllegalArgumentException if there is no patch or a number is impossible */
    public AreaEvent {
        patches = List.copyOf(patches);
        if (patches.isEmpty()) {
            throw new IllegalArgumentException("An area needs a shape or a list of cities");
        }
        if (!(durationS >= 0) || Double.isInfinite(durationS) || !(leastIntensity >= 0)) {
            throw new IllegalArgumentException(
                    "Not an area: lasts " + durationS + " s, counts from an intensity of " + leastIntensity);
        }
    }

    /**
     * One part of the area.
     *
     * @param shape where
     * @param fromS s after the start of the event at which it is there; of a track ignored
     * @param toS s after the start of the event at which it is gone; of a track ignored
     * @param intensity in the unit of the event; of a track ignored
     */
    public record Patch(Shape shape, double fromS, double toS, double intensity) {

        /** @throws IllegalArgumentException if it ends before it begins */
        public Patch {
            if (!(fromS >= 0 && toS >= fromS) || !(intensity >= 0)) {
                throw new IllegalArgumentException(
                        "Not a part of an area: from " + fromS + " s to " + toS + " s, intensity " + intensity);
            }
        }
    }

    /** Where a part of an area is. */
    public sealed interface Shape {

        /**
         * All within a radius.
         *
         * @param centre its middle
         * @param radiusKm its radius
         */
        record Circle(GeoPoint centre, double radiusKm) implements Shape {

            /** @throws IllegalArgumentException if the radius is not above 0 */
            public Circle {
                if (!(radiusKm > 0 && radiusKm <= 20_000)) {
                    throw new IllegalArgumentException("Not a radius: " + radiusKm + " km");
                }
            }
        }

        /**
         * All inside a ring, not across the date line or a pole.
         *
         * @param ring its corners; the last joins the first
         */
        record Polygon(List<GeoPoint> ring) implements Shape {

            /** @throws IllegalArgumentException if there are less than three corners */
            public Polygon {
                ring = List.copyOf(ring);
                if (ring.size() < 3) {
                    throw new IllegalArgumentException("A polygon needs three corners or more");
                }
            }
        }

        /**
         * A share of one city.
         *
         * @param city index of the city
         * @param share how much of it is covered, 0 to 1
         */
        record OfCity(int city, double share) implements Shape {

            /** @throws IllegalArgumentException if the share is not above 0 and at most 1 */
            public OfCity {
                if (city < 0 || !(share > 0 && share <= 1)) {
                    throw new IllegalArgumentException("Not a share of a city: city " + city + ", share " + share);
                }
            }
        }

        /**
         * A circle that moves, as the track of a storm.
         *
         * @param fixes where it is when, in order of time; straight and even between two of them
         */
        record Track(List<Fix> fixes) implements Shape {

            /** @throws IllegalArgumentException if there are less than two fixes or they are out of order */
            public Track {
                fixes = List.copyOf(fixes);
                boolean ordered = fixes.size() >= 2;
                for (int i = 1; i < fixes.size(); i++) {
                    ordered &= fixes.get(i).atS() > fixes.get(i - 1).atS();
                }
                if (!ordered) {
                    throw new IllegalArgumentException("A track needs two fixes or more in order of time");
                }
            }
        }
    }

    /**
     * Where a storm is at a moment.
     *
     * @param atS s after the start of the event
     * @param centre its middle
     * @param radiusKm how far it reaches
     * @param intensity inside it, in the unit of the event
     */
    public record Fix(double atS, GeoPoint centre, double radiusKm, double intensity) {

        /** @throws IllegalArgumentException if a number is impossible */
        public Fix {
            if (!(atS >= 0 && radiusKm > 0 && intensity >= 0)) {
                throw new IllegalArgumentException(
                        "Not a fix: at " + atS + " s, radius " + radiusKm + " km, intensity " + intensity);
            }
        }
    }
}
