package io.spillover.propagation.inoperability;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Sighting.Phase;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings an answer through what was seen in cities. A first arrival seen in a city moves that city, and all that was reached by
 * way of it, so that the city begins when it was seen, as exactly as it was seen. A worst loss seen there scales the losses of
 * the same places. Seen times of worst and end count for that city alone. Of several sightings of one kind the latest counts;
 * those on rivers say nothing here, and a city that the answer does not expose is left as it is.
 */
final class Anchors {

    private final Map<Integer, Sighting> first = new HashMap<>();
    private final Map<Integer, Sighting> worst = new HashMap<>();
    private final Map<Integer, Sighting> end = new HashMap<>();

    Anchors(List<Sighting> sightings) {
        for (Sighting s : sightings) {
            if (s.city() >= 0) {
                Map<Integer, Sighting> of = s.phase() == Phase.FIRST ? first : s.phase() == Phase.PEAK ? worst : end;
                of.merge(s.city(), s, (a, b) -> b.atS() >= a.atS() ? b : a);
            }
        }
    }

    /** Returns the first arrival seen in a city. */
    @Nullable Sighting first(int city) {
        return first.get(city);
    }

    /** Returns the worst loss seen in a city, if it was measured. */
    @Nullable Sighting loss(int city) {
        Sighting seen = worst.get(city);
        return seen == null || Double.isNaN(seen.intensity()) ? null : seen;
    }

    /** Returns how many cities were seen exposed that the answer does not expose. */
    int unreached(List<Entry> entries) {
        var seen = new java.util.HashSet<>(first.keySet());
        seen.addAll(worst.keySet());
        seen.addAll(end.keySet());
        entries.stream().filter(e -> e.spot() == Spot.CITY).forEach(e -> seen.remove(e.index()));
        return seen.size();
    }

    /** Returns the entries brought through what was seen. */
    List<Entry> bring(List<Entry> entries, double least) {
        if (first.isEmpty() && worst.isEmpty() && end.isEmpty()) {
            return entries;
        }
        Map<Integer, Entry> cities = new HashMap<>();
        entries.stream().filter(e -> e.spot() == Spot.CITY).forEach(e -> cities.put(e.index(), e));
        int[] byTime = new int[entries.size()];
        int[] byLoss = new int[entries.size()];
        List<Entry> brought = new ArrayList<>(entries.size());
        for (int e = 0; e < entries.size(); e++) {
            Entry entry = entries.get(e);
            int city = cityOf(entry);
            int from = entry.predecessor();
            boolean own = cities.containsKey(city);
            byTime[e] = own && first(city) != null ? city : from < 0 ? -1 : byTime[from];
            byLoss[e] = own && loss(city) != null ? city : from < 0 ? -1 : byLoss[from];
            Window window = moved(entry.window(), byTime[e], cities);
            if (entry.spot() == Spot.CITY) {
                window = dated(window, city);
            }
            brought.add(with(entry, window, scaled(entry, byLoss[e], cities), least));
        }
        return brought;
    }

    /** Returns the city of an entry, −1 for a source. */
    static int cityOf(Entry entry) {
        return entry.spot() == Spot.CITY
                ? entry.index()
                : entry.spot() == Spot.SECTOR ? Supplies.cityOf(entry.index()) : -1;
    }

    private Window moved(Window window, int anchor, Map<Integer, Entry> cities) {
        Sighting seen = first(anchor);
        Entry city = cities.get(anchor);
        if (seen == null || city == null) {
            return window;
        }
        Band now = around(seen);
        Band before = city.window().first();
        return new Window(
                moved(window.first(), before, now),
                moved(window.peak(), before, now),
                moved(window.end(), before, now));
    }

    private static Band moved(Band band, Band before, Band now) {
        double low = Math.max(0, band.low() + now.low() - before.low());
        double likely = Math.max(0, band.likely() + now.likely() - before.likely());
        double high = Math.max(0, band.high() + now.high() - before.high());
        return new Band(Math.min(low, likely), likely, Math.max(high, likely));
    }

    private Window dated(Window window, int city) {
        Sighting seenWorst = worst.get(city);
        Sighting seenEnd = end.get(city);
        Band peak = later(seenWorst == null ? window.peak() : around(seenWorst), window.first());
        Band over = later(seenEnd == null ? window.end() : around(seenEnd), peak);
        return new Window(window.first(), peak, over);
    }

    private static Band later(Band band, Band bound) {
        return new Band(
                Math.max(band.low(), bound.low()),
                Math.max(band.likely(), bound.likely()),
                Math.max(band.high(), bound.high()));
    }

    private static Band around(Sighting seen) {
        return new Band(
                Math.max(0, seen.atS() - seen.withinS()),
                Math.max(0, seen.atS()),
                Math.max(0, seen.atS() + seen.withinS()));
    }

    private Band scaled(Entry entry, int anchor, Map<Integer, Entry> cities) {
        Sighting seen = loss(anchor);
        Entry city = cities.get(anchor);
        if (seen == null || city == null || !(city.intensity().likely() > 0)) {
            return entry.intensity();
        }
        if (entry.spot() == Spot.CITY && entry.index() == anchor) {
            return Band.exactly(Math.min(1, seen.intensity()));
        }
        double factor = seen.intensity() / city.intensity().likely();
        Band loss = entry.intensity();
        return new Band(
                Math.min(1, loss.low() * factor),
                Math.min(1, loss.likely() * factor),
                Math.min(1, loss.high() * factor));
    }

    private static Entry with(Entry entry, Window window, Band loss, double least) {
        return Entry.off(
                entry.spot(),
                entry.index(),
                entry.way(),
                entry.via(),
                entry.predecessor(),
                window,
                loss,
                loss.likely() / least,
                entry.relation(),
                entry.flags());
    }
}
