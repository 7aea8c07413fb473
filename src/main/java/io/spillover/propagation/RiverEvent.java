package io.spillover.propagation;

import java.util.List;

/**
 * What starts on a river: a release, a crest, or several. Times in the answer count from the start of the event: the moment a release begins, or a crest
 * stands at its source.
 *
 * @param sources where it starts; the first is the reference for the magnitude
 * @param durationS how long a release lasts, or how long a flood stands above a tenth of its rise; 0 if sudden or unknown
 * @param magnitude how big it is
 */
public record RiverEvent(List<Source> sources, double durationS, Magnitude magnitude) implements Event {

    /** @throws IllegalArgumentException if there is no source or the duration is negative */
    public RiverEvent {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("An event needs a source");
        }
        if (!(durationS >= 0) || Double.isInfinite(durationS)) {
            throw new IllegalArgumentException("Not a duration: " + durationS + " s");
        }
    }

    /** Returns whether it is an area: several sources, or a stretch of river. */
    public boolean area() {
        return sources.size() > 1 || sources.get(0).stretch();
    }
}
