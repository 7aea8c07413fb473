package io.spillover.propagation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies along each reach, from its upper end down: entries and seats of passages, facilities, dams. */
public final class Stops {

    /** What a stop is. The order is the order of events at one and the same point. */
    public enum Kind {
        /** The river enters a city; the index is the passage. */
        ENTRY,
        /** The river passes a city's seat; the index is the passage. */
        SEAT,
        /** An intake, gauge, plant or town; the index is the facility. */
        FACILITY,
        /** A dam; the index is the dam. */
        DAM
    }

    private record Stop(int reach, double km, Kind kind, int index) {}

    private final int[] start;
    private final byte[] kind;
    private final int[] index;
    private final float[] km;

    Stops(RiverGrid grid, Passages passages, Facilities facilities, Dams dams) {
        List<Stop> all = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            int river = passages.river(p);
            all.add(new Stop(grid.reachAt(river, passages.entryKm(p)), passages.entryKm(p), Kind.ENTRY, p));
            all.add(new Stop(grid.reachAt(river, passages.seatKm(p)), passages.seatKm(p), Kind.SEAT, p));
        }
        for (int f = 0; f < facilities.size(); f++) {
            if (facilities.river(f) < 0) {
                continue;
            }
            all.add(new Stop(grid.reachAt(facilities.river(f), facilities.km(f)), facilities.km(f), Kind.FACILITY, f));
        }
        for (int d = 0; d < dams.size(); d++) {
            all.add(new Stop(grid.reachAt(dams.river(d), dams.km(d)), dams.km(d), Kind.DAM, d));
        }
        all.sort(Comparator.comparingInt(Stop::reach)
                .thenComparing(Comparator.comparingDouble(Stop::km).reversed())
                .thenComparing(Stop::kind)
                .thenComparingInt(Stop::index));
        start = new int[grid.reachCount() + 1];
        kind = new byte[all.size()];
        index = new int[all.size()];
        km = new float[all.size()];
        for (int i = 0; i < all.size(); i++) {
            Stop stop = all.get(i);
            start[stop.reach() + 1]++;
            kind[i] = (byte) stop.kind().ordinal();
            index[i] = stop.index();
            km[i] = (float) stop.km();
        }
        for (int r = 0; r < grid.reachCount(); r++) {
            start[r + 1] += start[r];
        }
    }

    /** Returns the first stop of a reach; those of a reach end before the first of the next one. */
    public int firstOf(int reach) {
        return start[reach];
    }

    /** Returns what a stop is. */
    public Kind kind(int stop) {
        return Kind.values()[kind[stop]];
    }

    /** Returns the index of the passage, facility or dam. */
    public int index(int stop) {
        return index[stop];
    }

    /** Returns the km to the mouth. */
    public double km(int stop) {
        return km[stop];
    }
}
