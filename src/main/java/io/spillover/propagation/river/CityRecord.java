package io.spillover.propagation.river;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Passages;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import org.jspecify.annotations.Nullable;

/** One city during a walk: its first arrival so far and its best point of intensity so far. */
final class CityRecord {

    private record Strength(Relation relation, boolean seat, double km, int river, Reading reading) {

        int grade() {
            return 2 * relation.ordinal() + (seat ? 1 : 0);
        }

        boolean beats(@Nullable Strength other) {
            if (other == null || grade() != other.grade()) {
                return other == null || grade() > other.grade();
            }
            return reading.intensity().likely() > other.reading().intensity().likely();
        }
    }

    private final int city;
    private @Nullable Band first;
    private @Nullable Strength strength;
    private int passage = -1;
    private double km;
    private int predecessor = -1;
    private int flags;

    CityRecord(int city) {
        this.city = city;
    }

    /** It comes to a point of the city. Until a seat is passed, the intensity counts there. */
    void reach(int newPassage, double atKm, int from, int newFlags, Reading reading) {
        Band now = reading.window().first();
        Band before = first;
        if (before == null || now.likely() < before.likely()) {
            passage = newPassage;
            km = atKm;
            predecessor = from;
            flags = newFlags;
        }
        first = before == null
                ? now
                : new Band(
                        Math.min(before.low(), now.low()),
                        Math.min(before.likely(), now.likely()),
                        Math.min(before.high(), now.high()));
        strength(Relation.TERRITORY, false, atKm, -1, reading);
    }

    void strength(Relation relation, boolean seat, double atKm, int river, Reading reading) {
        Strength now = new Strength(relation, seat, atKm, river, reading);
        if (now.beats(strength)) {
            strength = now;
        }
    }

    Entry entry(Passages passages) {
        Band firstArrival = first;
        Strength best = strength;
        if (firstArrival == null || best == null) {
            throw new IllegalStateException("City " + city + " was recorded without an arrival");
        }
        Reading reading = best.reading();
        Window window = reading.window().from(firstArrival);
        int river = passages.river(passage);
        int kept = best.seat() ? flags & ~Footprint.SEAT_UPSTREAM : flags;
        return new Entry(
                Spot.CITY,
                city,
                predecessor < 0 ? Entry.Way.START : Entry.Way.RIVER,
                -1,
                river,
                km,
                predecessor,
                window,
                reading.intensity(),
                reading.ratio(),
                best.km(),
                best.river() < 0 ? river : best.river(),
                passage,
                best.relation(),
                kept | reading.flags());
    }
}
