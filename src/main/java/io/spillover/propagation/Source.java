package io.spillover.propagation;

import org.jspecify.annotations.Nullable;

/**
 * Where a hazard starts on a river: a point, or a stretch when both positions differ (an area is a list of stretches).
 *
 * @param river index of the river
 * @param fromKm upper end, km to the mouth on the river's own axis
 * @param toKm lower end; the same as {@code fromKm} for a point
 * @param startOffsetS seconds after the start of the event
 * @param magnitude how big it is at this source, null for the magnitude of the event
 */
public record Source(
        int river,
        double fromKm,
        double toKm,
        double startOffsetS,
        @Nullable Magnitude magnitude) {

    /** @throws IllegalArgumentException if the stretch does not go downstream or it starts before the event */
    public Source {
        if (river < 0 || !(fromKm >= toKm) || !(startOffsetS >= 0)) {
            throw new IllegalArgumentException("Not a source: river " + river + ", km " + fromKm + " to " + toKm
                    + ", offset " + startOffsetS + " s");
        }
    }

    /** Makes a source with the magnitude of the event. */
    public Source(int river, double fromKm, double toKm, double startOffsetS) {
        this(river, fromKm, toKm, startOffsetS, null);
    }

    /** Returns the same with a magnitude of its own. */
    public Source with(Magnitude own) {
        return new Source(river, fromKm, toKm, startOffsetS, own);
    }

    /** Returns a point that starts with the event. */
    public static Source at(int river, double km) {
        return new Source(river, km, km, 0);
    }

    /** Returns whether it covers more than a point. */
    public boolean stretch() {
        return fromKm > toKm;
    }
}
