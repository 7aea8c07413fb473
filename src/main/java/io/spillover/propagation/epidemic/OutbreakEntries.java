package io.spillover.propagation.epidemic;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of a footprint: the sources, then cities in order of arrival, each after the city it came from. */
final class OutbreakEntries {

    private final Outbreak outbreak;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> entryOf = new HashMap<>();
    private final Map<Integer, Integer> sourceOf = new HashMap<>();

    OutbreakEntries(Outbreak outbreak) {
        this.outbreak = outbreak;
    }

    List<Entry> list() {
        return entries;
    }

    /** Adds every seed as a source, with the window and strength its city has. */
    void source(int place, int city, Window window, Band infectious) {
        sourceOf.putIfAbsent(city, entries.size());
        entries.add(Entry.off(
                Spot.SOURCE, place, Entry.Way.START, -1, -1, window, infectious, Double.NaN, Relation.SEAT, 0));
    }

    /** Adds a city; one that no known way leads to is said to come from the first source by no listed link. */
    void city(int city, int fromCity, int via, Window window, Band infectious) {
        Integer source = sourceOf.get(city);
        boolean listed = source == null && entryOf.containsKey(fromCity);
        int predecessor = source != null ? source : entryOf.getOrDefault(fromCity, first());
        entryOf.put(city, entries.size());
        entries.add(Entry.off(
                Spot.CITY,
                city,
                source != null ? Entry.Way.START : Entry.Way.LINK,
                listed ? via : -1,
                predecessor,
                window,
                infectious,
                Double.NaN,
                Relation.SEAT,
                source != null ? Footprint.SOURCE_INSIDE : 0));
    }

    private int first() {
        return entryOf.getOrDefault(outbreak.event().seeds().get(0).city(), 0);
    }

    /** Returns three values in seconds as a band, put in order where a bound would pass the likely one. */
    static Band seconds(double low, double likely, double high) {
        return ordered(low * Outbreak.DAY_S, likely * Outbreak.DAY_S, high * Outbreak.DAY_S);
    }

    static Band ordered(double low, double likely, double high) {
        return new Band(Math.min(low, likely), likely, Math.max(high, likely));
    }
}
