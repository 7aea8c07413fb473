package io.spillover.propagation;

import io.spillover.propagation.AreaEvent.Fix;
import io.spillover.propagation.AreaEvent.Patch;
import io.spillover.propagation.AreaEvent.Shape;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rain on the land beside rivers, as an area brings it: what a flood can take as inflow along its way. Where a river lies is known
 * only by the cities it passes, so the rain over a city falls beside the stretch of each of its passages. What runs off, and from
 * how much land, is for whoever reads it to say.
 *
 * @param stretches in order of time, river and place
 */
public record LateralInflow(List<Stretch> stretches) {

    /** A track is read in pieces no longer than this, s. */
    private static final double PIECE_S = 900;

    /** Keeps an unchangeable copy. */
    public LateralInflow {
        stretches = List.copyOf(stretches);
    }

    /**
     * Rain beside one stretch of a river for a time.
     *
     * @param river index of the river
     * @param fromKm upper end, km to the mouth
     * @param toKm lower end, at most {@code fromKm}
     * @param fromS s after the start of the event
     * @param toS s after the start of the event
     * @param mmPerHour mean over the territory, also where it stays dry
     * @param city index of the city whose territory it is
     */
    public record Stretch(int river, double fromKm, double toKm, double fromS, double toS, double mmPerHour, int city) {

        /** @throws IllegalArgumentException if it does not go downstream or on in time, or the rain is negative */
        public Stretch {
            if (river < 0 || !(fromKm >= toKm && toS >= fromS && mmPerHour >= 0)) {
                throw new IllegalArgumentException("Not rain beside a river: river " + river + ", km " + fromKm + " to "
                        + toKm + ", " + fromS + " s to " + toS + " s, " + mmPerHour + " mm/h");
            }
        }
    }

    /**
     * Reads the rain of an area, patch by patch, in its likely course; patches that cover a city at once are all given, not added.
     *
     * @throws IllegalArgumentException if its intensity is not in mm/h
     */
    public static LateralInflow of(World world, AreaEvent rain, Conditions conditions) {
        if (!rain.unit().equals("mm/h")) {
            throw new IllegalArgumentException("Rain is given in mm/h, not in " + rain.unit());
        }
        PropagationEngine engine = Engines.find(Mechanism.FOOTPRINT)
                .orElseThrow(() -> new IllegalStateException("There is no engine for areas"));
        List<Stretch> found = new ArrayList<>();
        for (Patch patch : rain.patches()) {
            for (Patch piece : pieces(patch)) {
                AreaEvent part = new AreaEvent(
                        List.of(piece), rain.durationS(), rain.measure(), rain.unit(), rain.leastIntensity());
                add(world, engine.propagate(world, part, conditions), found);
            }
        }
        found.sort(Comparator.comparingDouble(Stretch::fromS)
                .thenComparingInt(Stretch::river)
                .thenComparingDouble(s -> -s.fromKm())
                .thenComparingInt(Stretch::city));
        return new LateralInflow(found);
    }

    private static void add(World world, Footprint footprint, List<Stretch> found) {
        Passages passages = world.passages();
        for (int entry : footprint.cityEntries()) {
            if (footprint.has(entry, Footprint.LIKELY_BELOW_THRESHOLD)) {
                continue;
            }
            int city = footprint.index(entry);
            double mmPerHour = footprint.intensity(entry).likely() * footprint.ratio(entry);
            for (int p = 0; p < passages.size(); p++) {
                if (passages.city(p) == city) {
                    found.add(new Stretch(
                            passages.river(p),
                            passages.entryKm(p),
                            passages.exitKm(p),
                            footprint.first(entry).likely(),
                            footprint.end(entry).likely(),
                            mmPerHour,
                            city));
                }
            }
        }
    }

    private static List<Patch> pieces(Patch patch) {
        if (!(patch.shape() instanceof Shape.Track track)) {
            return List.of(patch);
        }
        List<Patch> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < track.fixes().size(); i++) {
            Fix one = track.fixes().get(i);
            Fix two = track.fixes().get(i + 1);
            int n = (int) Math.max(1, Math.ceil((two.atS() - one.atS()) / PIECE_S));
            for (int k = 0; k < n; k++) {
                Shape piece =
                        new Shape.Track(List.of(between(one, two, (double) k / n), between(one, two, (k + 1.0) / n)));
                pieces.add(new Patch(piece, patch.fromS(), patch.toS(), patch.intensity()));
            }
        }
        return pieces;
    }

    private static Fix between(Fix one, Fix two, double s) {
        return new Fix(
                one.atS() + s * (two.atS() - one.atS()),
                new GeoPoint(
                        one.centre().lat()
                                + s * (two.centre().lat() - one.centre().lat()),
                        one.centre().lon()
                                + s * (two.centre().lon() - one.centre().lon())),
                one.radiusKm() + s * (two.radiusKm() - one.radiusKm()),
                one.intensity() + s * (two.intensity() - one.intensity()));
    }
}
