package io.spillover.propagation.flood;

import io.spillover.propagation.river.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the routed run found at each place it read, kept for drawing courses around it. The last reading of a place counts. */
final class Traces {

    private final Path path;
    private final Map<Integer, TreeMap<Double, Trace>> byReach = new HashMap<>();

    /**
     * A place in the routed run.
     *
     * @param node where its way ends
     * @param clock what was uncertain of it there
     * @param crest what was read off its hydrograph
     * @param spreadS2 spread of that
     * @param origin how sharp its source was
     * @param base discharge without the flood, m³/s
     * @param threshold least rise that counts, m³/s
     * @param reading what was answered
     */
    record Trace(
            int node,
            Clock clock,
            Series.Crest crest,
            double spreadS2,
            Flood.Origin origin,
            double base,
            double threshold,
            Reading reading) {}

    Traces(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    void keep(Flood flood, int reach, double share, double base, double threshold, Reading reading) {
        int node = path.after(flood.node(), flood.leg(), flood.moved());
        byReach.computeIfAbsent(reach, unused -> new TreeMap<>())
                .put(
                        share,
                        new Trace(
                                node,
                                flood.clock(),
                                flood.series().crest(),
                                flood.series().varianceS2(),
                                flood.origin(),
                                base,
                                threshold,
                                reading));
    }

    /** The trace nearest to a place of a reach. */
    @Nullable Trace at(int reach, double share) {
        TreeMap<Double, Trace> kept = byReach.get(reach);
        if (kept == null) {
            return null;
        }
        var below = kept.floorEntry(share);
        var above = kept.ceilingEntry(share);
        if (below == null || above == null) {
            return below != null ? below.getValue() : above != null ? above.getValue() : null;
        }
        return share - below.getKey() <= above.getKey() - share ? below.getValue() : above.getValue();
    }
}
