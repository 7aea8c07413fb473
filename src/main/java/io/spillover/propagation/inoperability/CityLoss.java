package io.spillover.propagation.inoperability;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;

/**
 * A city is as badly off as its worst sector: that gives the loss and dates the worst. It is reached when the first of its
 * sectors is, which tells the way, and over when the last is.
 */
final class CityLoss {

    private final int city;
    private final double least;
    private Entry earliest;
    private Entry worst;
    private int from;
    private Band first;
    private Band end;
    private Band loss;
    private boolean likely;

    CityLoss(int city, double least, Entry sector, int number) {
        this.city = city;
        this.least = least;
        earliest = sector;
        worst = sector;
        from = number;
        first = sector.window().first();
        end = sector.window().end();
        loss = sector.intensity();
        likely = likely(sector);
    }

    void add(Entry sector, int number) {
        if (sector.window().first().likely() < earliest.window().first().likely()) {
            earliest = sector;
            from = number;
        }
        if (sector.intensity().likely() > worst.intensity().likely()) {
            worst = sector;
        }
        Band one = sector.window().first();
        first = new Band(
                Math.min(first.low(), one.low()),
                Math.min(first.likely(), one.likely()),
                Math.min(first.high(), one.high()));
        end = greater(end, sector.window().end());
        loss = greater(loss, sector.intensity());
        likely |= likely(sector);
    }

    private static boolean likely(Entry sector) {
        return (sector.flags() & Footprint.LIKELY_BELOW_THRESHOLD) == 0;
    }

    private static Band greater(Band a, Band b) {
        return new Band(Math.max(a.low(), b.low()), Math.max(a.likely(), b.likely()), Math.max(a.high(), b.high()));
    }

    Entry entry(boolean sourceInside) {
        return Entry.off(
                Spot.CITY,
                city,
                earliest.way(),
                earliest.via(),
                from,
                new Window(first, worst.window().peak(), end),
                loss,
                loss.likely() / least,
                Relation.SEAT,
                (sourceInside ? Footprint.SOURCE_INSIDE : 0) | (likely ? 0 : Footprint.LIKELY_BELOW_THRESHOLD));
    }
}
