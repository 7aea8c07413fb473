package io.spillover.propagation;

import io.spillover.quantity.Sector;
import java.util.Arrays;
import java.util.List;

/**
 * What cities' sectors need from each other. A node is a sector of a city, {@code city · sectors + sector}; the needs of node
 * {@code n} on others, that is the arcs from {@code n} as supplier, are those from {@code firstOf(n)} up to
 * {@code firstOf(n + 1)}.
 */
public final class Supplies {

    private static final int SECTORS = Sector.values().length;

    private final int[] first;
    private final String[] keys;
    private final int[] from;
    private final int[] to;
    private final int[] firstIn;
    private final int[] arcIn;
    private final float[] dependency;
    private final float[] inventoryDays;

    Supplies(List<SupplyFacts> facts, Cities cities) {
        int n = facts.size();
        first = new int[n == 0 ? 1 : cities.size() * SECTORS + 1];
        int[] supplier = new int[n];
        for (int i = 0; i < n; i++) {
            supplier[i] =
                    node(facts.get(i), facts.get(i).fromCityId(), facts.get(i).fromSector(), cities);
            first[supplier[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        keys = new String[n];
        from = new int[n];
        to = new int[n];
        dependency = new float[n];
        inventoryDays = new float[n];
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < n; i++) {
            SupplyFacts s = facts.get(i);
            int arc = next[supplier[i]]++;
            keys[arc] = s.key();
            from[arc] = supplier[i];
            to[arc] = node(s, s.toCityId(), s.toSector(), cities);
            dependency[arc] = (float) s.dependency();
            inventoryDays[arc] = (float) s.inventoryDays();
        }
        firstIn = new int[first.length];
        for (int node : to) {
            firstIn[node + 1]++;
        }
        Arrays.parallelPrefix(firstIn, Integer::sum);
        arcIn = new int[n];
        int[] nextIn = Arrays.copyOf(firstIn, firstIn.length);
        for (int arc = 0; arc < n; arc++) {
            arcIn[nextIn[to[arc]]++] = arc;
        }
    }

    private static int node(SupplyFacts supply, String cityId, Sector sector, Cities cities) {
        int city = cities.indexOf(cityId);
        if (city < 0) {
            throw new IllegalArgumentException("Supply " + supply.key() + ": the city " + cityId + " is unknown");
        }
        return nodeOf(city, sector);
    }

    /** Returns the node of a sector of a city. */
    public static int nodeOf(int city, Sector sector) {
        return city * SECTORS + sector.ordinal();
    }

    /** Returns the city of a node. */
    public static int cityOf(int node) {
        return node / SECTORS;
    }

    /** Returns the sector of a node. */
    public static Sector sectorOf(int node) {
        return Sector.values()[node % SECTORS];
    }

    /** Returns the number of supplies. */
    public int size() {
        return keys.length;
    }

    /** Returns the first arc of a supplying node. */
    public int firstOf(int node) {
        return first[Math.min(node, first.length - 1)];
    }

    /** Returns where the arcs to a supplied node begin in {@link #arcIn}; they end where those of the next node begin. */
    public int firstIn(int node) {
        return firstIn[Math.min(node, firstIn.length - 1)];
    }

    /** Returns an arc by its place in the order of supplied nodes. */
    public int arcIn(int place) {
        return arcIn[place];
    }

    /** Returns the key of a supply. */
    public String key(int arc) {
        return keys[arc];
    }

    /** Returns the index of a supply, −1 if it is unknown; looks at all of them. */
    public int indexOf(String key) {
        return Arrays.asList(keys).indexOf(key);
    }

    /** Returns the node that supplies. */
    public int from(int arc) {
        return from[arc];
    }

    /** Returns the node that is supplied. */
    public int to(int arc) {
        return to[arc];
    }

    /** Returns the share of the supplied sector that is lost when the supplying one is fully out. */
    public double dependency(int arc) {
        return dependency[arc];
    }

    /** Returns the days that stocks last before the loss is felt. */
    public double inventoryDays(int arc) {
        return inventoryDays[arc];
    }
}
