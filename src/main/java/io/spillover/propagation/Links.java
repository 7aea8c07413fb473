package io.spillover.propagation;

import io.spillover.propagation.search.Arcs;
import io.spillover.propagation.search.Timing;
import java.util.Arrays;

/**
 * Transport links between cities as arrays: the arcs of city {@code c} are those from {@code firstOf(c)} up to
 * {@code firstOf(c + 1)}; each link stands once at either end. About 53 bytes for a link and its two arcs, its key counted where
 * it is a pattern around the ids of its cities that other links share.
 */
public final class Links {

    private static final LinkFacts.Mode[] MODES = LinkFacts.Mode.values();

    private final Cities cities;
    private final Arcs arcs;
    private final int[] link;
    private final float[] arcS;
    private final byte[] arcMode;
    private final Keys keys;
    private final int[] from;
    private final int[] to;
    private final byte[] mode;
    private final float[] km;
    private final float[] durationS;
    private final float[] travellersPerDay;
    private final short[] firstYear;

    Links(LinkRows rows, Cities cities) {
        this.cities = cities;
        int n = rows.size();
        keys = rows.keys();
        rows.check(keys);
        from = rows.cities(rows.from, keys, cities);
        to = rows.cities(rows.to, keys, cities);
        km = rows.km.toArray();
        durationS = rows.durationS.toArray();
        travellersPerDay = rows.travellersPerDay.toArray();
        mode = new byte[n];
        firstYear = new short[n];
        int[] first = new int[cities.size() + 1];
        for (int i = 0; i < n; i++) {
            mode[i] = (byte) rows.modeAndYear.get(i);
            firstYear[i] = (short) (rows.modeAndYear.get(i) >> 8);
            first[from[i] + 1]++;
            first[to[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] target = new int[2 * n];
        link = new int[2 * n];
        arcS = new float[2 * n];
        arcMode = new byte[2 * n];
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < n; i++) {
            put(target, next[from[i]]++, to[i], i);
            put(target, next[to[i]]++, from[i], i);
        }
        arcs = new Arcs(first, target);
    }

    private void put(int[] target, int arc, int city, int number) {
        target[arc] = city;
        link[arc] = number;
        arcS[arc] = durationS[number];
        arcMode[arc] = mode[number];
    }

    /** Returns the arcs for a search; a link can be travelled both ways, so they are their own reverse. */
    public Arcs arcs() {
        return arcs;
    }

    /**
     * Returns the travel times of the arcs for a search, s.
     *
     * @param factorOfMode by how much each mode is slower than usual, by {@link LinkFacts.Mode#ordinal()}; 1 as usual, infinite if
     *     nothing of it runs
     */
    public Timing times(double... factorOfMode) {
        if (factorOfMode.length != MODES.length || !Arrays.stream(factorOfMode).allMatch(f -> f >= 0)) {
            throw new IllegalArgumentException(
                    "A factor for each mode, not negative: " + Arrays.toString(factorOfMode));
        }
        return Timing.fixed(arcS, arcMode, factorOfMode.clone());
    }

    /** Returns the number of links. */
    public int size() {
        return from.length;
    }

    /** Returns the first arc of a city; the number of all arcs for the number of cities. */
    public int firstOf(int city) {
        return arcs.firstOf(city);
    }

    /** Returns the city an arc leads to. */
    public int target(int arc) {
        return arcs.target(arc);
    }

    /** Returns the link of an arc. */
    public int link(int arc) {
        return link[arc];
    }

    /** Returns the key of a link. */
    public String key(int number) {
        return keys.get(number, cities.id(from[number]), cities.id(to[number]));
    }

    /** Returns the index of a link, −1 if it is unknown; looks at all of them. */
    public int indexOf(String key) {
        for (int number = 0; number < from.length; number++) {
            if (keys.is(number, cities.id(from[number]), cities.id(to[number]), key)) {
                return number;
            }
        }
        return -1;
    }

    /** Returns one end of a link. */
    public int from(int number) {
        return from[number];
    }

    /** Returns the other end of a link. */
    public int to(int number) {
        return to[number];
    }

    /** Returns by what a link is travelled. */
    public LinkFacts.Mode mode(int number) {
        return MODES[mode[number]];
    }

    /** Returns the length in km. */
    public double km(int number) {
        return km[number];
    }

    /** Returns the travel time in s. */
    public double durationS(int number) {
        return durationS[number];
    }

    /** Returns the people who travel it one way on a day, NaN if unknown. */
    public double travellersPerDay(int number) {
        return travellersPerDay[number];
    }

    /** Returns the year from which it can be used, 0 if unknown. */
    public int firstYear(int number) {
        return firstYear[number];
    }
}
