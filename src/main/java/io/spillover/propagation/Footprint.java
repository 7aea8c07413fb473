package io.spillover.propagation;

import io.spillover.quantity.Band;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an engine found: the places reached with predecessor pointers, the cities missed and why, and what the answer rests on.
 * Entries stand in the order in which the walk met them, so an entry's predecessor stands before it; the same input gives the
 * same order. Held as arrays that grow with what is reached, not with the world.
 */
public final class Footprint {

    /** Flag: the source lies inside this city. */
    public static final int SOURCE_INSIDE = 1;

    /** Flag: on the way a pool may have held it. */
    public static final int HELD_BY_POOL = 2;

    /** Flag: only the upper bound of the intensity reaches the threshold. */
    public static final int LIKELY_BELOW_THRESHOLD = 4;

    /** Flag: it joined this city's river inside the city. */
    public static final int JOINED_INSIDE = 8;

    /** Flag: the seat lies above the point where it came onto the river, so the intensity counts at the point reached. */
    public static final int SEAT_UPSTREAM = 16;

    private static final int TIMES = 9;

    private final String measure;
    private final String unit;
    private final byte[] spot;
    private final int[] index;
    private final byte[] way;
    private final int[] via;
    private final int[] river;
    private final int[] intensityRiver;
    private final int[] predecessor;
    private final int[] passage;
    private final double[] times;
    private final double[] intensity;
    private final float[] km;
    private final float[] intensityKm;
    private final double[] ratio;
    private final byte[] relation;
    private final byte[] flags;
    private final Map<Integer, Integer> cityEntries = new HashMap<>();
    private final List<Miss> misses;
    private final List<Note> assumptions;
    private final List<Note> caveats;

    /**
     * Makes a footprint.
     *
     * @param measure what the intensity is, such as {@code peak discharge}
     * @param unit its unit
     */
    public Footprint(
            String measure,
            String unit,
            List<Entry> entries,
            List<Miss> misses,
            List<Note> assumptions,
            List<Note> caveats) {
        this.measure = measure;
        this.unit = unit;
        this.misses = List.copyOf(misses);
        this.assumptions = List.copyOf(assumptions);
        this.caveats = List.copyOf(caveats);
        int n = entries.size();
        spot = new byte[n];
        index = new int[n];
        way = new byte[n];
        via = new int[n];
        river = new int[n];
        intensityRiver = new int[n];
        predecessor = new int[n];
        passage = new int[n];
        times = new double[n * TIMES];
        intensity = new double[n * 3];
        km = new float[n];
        intensityKm = new float[n];
        ratio = new double[n];
        relation = new byte[n];
        flags = new byte[n];
        for (int i = 0; i < n; i++) {
            put(i, entries.get(i));
        }
    }

    private void put(int i, Entry entry) {
        spot[i] = (byte) entry.spot().ordinal();
        index[i] = entry.index();
        way[i] = (byte) entry.way().ordinal();
        via[i] = entry.via();
        river[i] = entry.river();
        intensityRiver[i] = entry.intensityRiver();
        predecessor[i] = entry.predecessor();
        passage[i] = entry.passage();
        put(times, i * TIMES, entry.window().first());
        put(times, i * TIMES + 3, entry.window().peak());
        put(times, i * TIMES + 6, entry.window().end());
        put(intensity, i * 3, entry.intensity());
        km[i] = (float) entry.km();
        intensityKm[i] = (float) entry.intensityKm();
        ratio[i] = entry.ratio();
        relation[i] = (byte) entry.relation().ordinal();
        flags[i] = (byte) entry.flags();
        if (entry.spot() == Spot.CITY && cityEntries.put(entry.index(), i) != null) {
            throw new IllegalArgumentException("City " + entry.index() + " stands twice in a footprint");
        }
    }

    private static void put(double[] array, int at, Band band) {
        array[at] = band.low();
        array[at + 1] = band.likely();
        array[at + 2] = band.high();
    }

    private static Band band(double[] array, int at) {
        return new Band(array[at], array[at + 1], array[at + 2]);
    }

    /** Returns the number of entries. */
    public int size() {
        return spot.length;
    }

    /** Returns the entry of a city, −1 if it is not exposed. */
    public int entryOfCity(int city) {
        return cityEntries.getOrDefault(city, -1);
    }

    /** Returns the entries of the exposed cities, in the order of the footprint. */
    public int[] cityEntries() {
        int[] found = cityEntries.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(found);
        return found;
    }

    /** Returns what an entry stands for. */
    public Spot spot(int entry) {
        return Spot.values()[spot[entry]];
    }

    /** Returns which source, reach, city, facility, dam or sector it is. */
    public int index(int entry) {
        return index[entry];
    }

    /** Returns how it came there from the predecessor. */
    public Entry.Way way(int entry) {
        return Entry.Way.values()[way[entry]];
    }

    /** Returns the link or supply arc that carried it, −1 if it came another way. */
    public int via(int entry) {
        return via[entry];
    }

    /** Returns the river it came by, −1 if by none. */
    public int river(int entry) {
        return river[entry];
    }

    /** Returns the km to the mouth where it arrived first. */
    public double km(int entry) {
        return km[entry];
    }

    /** Returns the entry it came from, −1 for a source. */
    public int predecessor(int entry) {
        return predecessor[entry];
    }

    /** Returns first, peak and end in seconds since the start of the event. */
    public Window window(int entry) {
        return new Window(first(entry), peak(entry), end(entry));
    }

    /** Returns the first arrival in seconds since the start of the event. */
    public Band first(int entry) {
        return band(times, entry * TIMES);
    }

    /** Returns the peak in seconds since the start of the event. */
    public Band peak(int entry) {
        return band(times, entry * TIMES + 3);
    }

    /** Returns the end in seconds since the start of the event. */
    public Band end(int entry) {
        return band(times, entry * TIMES + 6);
    }

    /** Returns the intensity in {@link #unit()}. */
    public Band intensity(int entry) {
        return band(intensity, entry * 3);
    }

    /** Returns the likely intensity over the flood-season discharge or over the limit, under an area the share covered; NaN without one. */
    public double ratio(int entry) {
        return ratio[entry];
    }

    /** Returns the km to the mouth where peak, end and intensity count. */
    public double intensityKm(int entry) {
        return intensityKm[entry];
    }

    /** Returns the river of the point where peak, end and intensity count. */
    public int intensityRiver(int entry) {
        return intensityRiver[entry];
    }

    /** Returns the passage by which a city was reached first, −1 for all else. */
    public int passage(int entry) {
        return passage[entry];
    }

    /** Returns how close the point of intensity is to the city's seat. */
    public Relation relation(int entry) {
        return Relation.values()[relation[entry]];
    }

    /** Returns whether a flag is set. */
    public boolean has(int entry, int flag) {
        return (flags[entry] & flag) != 0;
    }

    /** Returns what the intensity is. */
    public String measure() {
        return measure;
    }

    /** Returns the unit of the intensity. */
    public String unit() {
        return unit;
    }

    /** Returns the cities it came near that are not exposed. */
    public List<Miss> misses() {
        return misses;
    }

    /** Returns what the answer rests on. */
    public List<Note> assumptions() {
        return assumptions;
    }

    /** Returns what the answer cannot be trusted for. */
    public List<Note> caveats() {
        return caveats;
    }
}
