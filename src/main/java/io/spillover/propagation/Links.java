package io.spillover.propagation;

import java.util.Arrays;
import java.util.List;

/**
 * Transport links between cities as arrays: the arcs of city {@code c} are those from {@code firstOf(c)} up to
 * {@code firstOf(c + 1)}; each link stands once at either end. About 45 bytes for a link and its two arcs, its key not counted.
 */
public final class Links {

    private static final LinkFacts.Mode[] MODES = LinkFacts.Mode.values();

    private final int[] first;
    private final int[] target;
    private final int[] link;
    private final String[] keys;
    private final int[] from;
    private final int[] to;
    private final byte[] mode;
    private final float[] km;
    private final float[] durationS;
    private final float[] travellersPerDay;
    private final short[] firstYear;

    Links(List<LinkFacts> facts, Cities cities) {
        int n = facts.size();
        keys = new String[n];
        from = new int[n];
        to = new int[n];
        mode = new byte[n];
        km = new float[n];
        durationS = new float[n];
        travellersPerDay = new float[n];
        firstYear = new short[n];
        first = new int[cities.size() + 1];
        for (int i = 0; i < n; i++) {
            LinkFacts l = facts.get(i);
            keys[i] = l.key();
            from[i] = known(l, l.fromCityId(), cities);
            to[i] = known(l, l.toCityId(), cities);
            mode[i] = (byte) l.mode().ordinal();
            km[i] = (float) l.km();
            durationS[i] = (float) l.durationS();
            travellersPerDay[i] = (float) l.travellersPerDay();
            firstYear[i] = (short) l.firstYear();
            first[from[i] + 1]++;
            first[to[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        target = new int[2 * n];
        link = new int[2 * n];
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < n; i++) {
            put(next[from[i]]++, to[i], i);
            put(next[to[i]]++, from[i], i);
        }
    }

    private void put(int arc, int city, int number) {
        target[arc] = city;
        link[arc] = number;
    }

    private static int known(LinkFacts link, String cityId, Cities cities) {
        int city = cities.indexOf(cityId);
        if (city < 0) {
            throw new IllegalArgumentException("Link " + link.key() + ": the city " + cityId + " is unknown");
        }
        return city;
    }

    /** Returns the number of links. */
    public int size() {
        return keys.length;
    }

    /** Returns the first arc of a city; the number of all arcs for the number of cities. */
    public int firstOf(int city) {
        return first[city];
    }

    /** Returns the city an arc leads to. */
    public int target(int arc) {
        return target[arc];
    }

    /** Returns the link of an arc. */
    public int link(int arc) {
        return link[arc];
    }

    /** Returns the key of a link. */
    public String key(int number) {
        return keys[number];
    }

    /** Returns the index of a link, −1 if it is unknown; looks at all of them. */
    public int indexOf(String key) {
        return Arrays.asList(keys).indexOf(key);
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
