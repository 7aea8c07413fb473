package io.spillover.propagation.river;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Passages;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;

/**
 * What a walk leaves behind. Places are entered as they are met; cities, which can be met several times, stand after them in the
 * order first met.
 *
 * <p>The rule for cities: reached where the river enters, or where the wave comes onto the river or begins inside the city;
 * peak, end and intensity count at the seat, or at the point reached while the seat has not been passed. Of several ways the
 * earliest gives the first arrival, the one closest to a seat the intensity.
 */
public final class Trail {

    /** Is told where a source begins inside a city. */
    interface Beginning {
        void inside(int passage, double km, boolean seat);
    }

    private final World world;
    private final Passages passages;
    private final Stops stops;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, CityRecord> cities = new LinkedHashMap<>();
    private final Set<Integer> facilities = new HashSet<>();
    private final Set<Integer> walked = new HashSet<>();
    private final Ends ends;
    private List<Miss> misses = List.of();

    Trail(World world) {
        this.world = world;
        this.passages = world.passages();
        this.stops = world.stops();
        this.ends = new Ends(world);
    }

    /** Returns places, then cities. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the cities below that are not exposed. */
    public List<Miss> misses() {
        return misses;
    }

    int add(Spot spot, int index, int river, double km, int predecessor, Reading reading) {
        if (spot == Spot.REACH) {
            walked.add(index);
        }
        entries.add(new Entry(
                spot,
                index,
                predecessor < 0 ? Entry.Way.START : Entry.Way.RIVER,
                -1,
                river,
                km,
                predecessor,
                reading.window(),
                reading.intensity(),
                reading.ratio(),
                km,
                river,
                -1,
                Relation.TERRITORY,
                reading.flags()));
        return entries.size() - 1;
    }

    void facility(int facility, int river, double km, int predecessor, Reading reading) {
        if (facilities.add(facility)) {
            add(Spot.FACILITY, facility, river, km, predecessor, reading);
        }
    }

    void enter(int passage, double km, int predecessor, Reading reading) {
        record(passage).reach(passage, km, predecessor, 0, reading);
    }

    void seat(int passage, int predecessor, Reading reading) {
        double km = passages.seatKm(passage);
        CityRecord city = record(passage);
        city.reach(passage, km, predecessor, 0, reading);
        city.strength(passages.relation(passage), true, km, passages.river(passage), reading);
    }

    /** A wave came from another river and meets all cities this point lies in. */
    void join(int river, double km, int predecessor, Reading reading, IntConsumer met) {
        inside(river, km, km).forEach(p -> {
            record(p).reach(p, km, predecessor, joinFlags(p, km), reading);
            met.accept(p);
        });
    }

    private int joinFlags(int passage, double km) {
        boolean above = passages.seatKm(passage) > km;
        boolean atEntry = passages.entryKm(passage) == (float) km;
        return (atEntry ? 0 : Footprint.JOINED_INSIDE) | (above ? Footprint.SEAT_UPSTREAM : 0);
    }

    /** A source begins: all it covers is reached at once. */
    void begin(Source source, int entry, DoubleFunction<Reading> at, Beginning met) {
        int river = source.river();
        for (int p : inside(river, source.fromKm(), source.toKm())) {
            double seat = passages.seatKm(p);
            double km = Math.max(source.toKm(), Math.min(source.fromKm(), seat));
            boolean covered = km == seat;
            int flags = Footprint.SOURCE_INSIDE | (seat > km ? Footprint.SEAT_UPSTREAM : 0);
            Reading reading = at.apply(km);
            CityRecord city = record(p);
            city.reach(p, km, entry, flags, reading);
            if (covered) {
                city.strength(passages.relation(p), true, km, river, reading);
            }
            met.inside(p, km, covered);
        }
        int last = world.reachAt(river, source.toKm());
        for (int r = world.reachAt(river, source.fromKm()); r <= last; r++) {
            double top = world.rivers().fromKm(r);
            if (top < source.fromKm() && top > source.toKm()) {
                add(Spot.REACH, r, river, top, entry, at.apply(top));
            }
            for (int s = stops.firstOf(r); s < stops.firstOf(r + 1); s++) {
                double km = stops.km(s);
                boolean covered = km <= source.fromKm() && km > source.toKm();
                if (covered && stops.kind(s) == Stops.Kind.FACILITY) {
                    facility(stops.index(s), river, km, entry, at.apply(km));
                }
            }
        }
    }

    private List<Integer> inside(int river, double fromKm, double toKm) {
        List<Integer> found = new ArrayList<>();
        for (int p = passages.firstOf(river); p < passages.firstOf(river + 1); p++) {
            if (passages.entryKm(p) >= (float) toKm && passages.exitKm(p) <= (float) fromKm) {
                found.add(p);
            }
        }
        return found;
    }

    private CityRecord record(int passage) {
        return cities.computeIfAbsent(passages.city(passage), CityRecord::new);
    }

    void end(int reach, double km, boolean joining, Reading.Verdict verdict) {
        ends.add(reach, km, joining, verdict);
    }

    /** Something too small to count flows on into a reach; another may yet join it. */
    void quiet(int reach, double km, boolean joining, Reading.Verdict verdict) {
        walked.add(reach);
        if (joining) {
            int river = world.rivers().river(reach);
            inside(river, km, km).forEach(p -> ends.quiet(passages.city(p), river, km, verdict));
        }
    }

    /** It flows past a place. */
    void quiet(Stops.Kind kind, int index, double km, Reading.Verdict verdict) {
        if (kind == Stops.Kind.ENTRY || kind == Stops.Kind.SEAT) {
            ends.quiet(passages.city(index), passages.river(index), km, verdict);
        }
    }

    void finish() {
        cities.values().forEach(city -> entries.add(city.entry(passages)));
        misses = ends.misses(cities.keySet(), walked);
    }
}
