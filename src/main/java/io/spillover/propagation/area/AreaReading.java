package io.spillover.propagation.area;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.AreaEvent.Fix;
import io.spillover.propagation.AreaEvent.Patch;
import io.spillover.propagation.AreaEvent.Shape;
import io.spillover.propagation.Cities;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads, city by city, how an area covers it: the likely course, and both bounds of each error. */
final class AreaReading {

    private final Cities cities;
    private final AreaEvent event;
    private final double horizonS;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private final Cover likely = new Cover();
    private final Cover early = new Cover();
    private final Cover late = new Cover();
    private int unknownAreas;

    AreaReading(World world, AreaEvent event, Conditions conditions) {
        cities = world.cities();
        this.event = event;
        horizonS = conditions.horizonS();
        for (int i = 0; i < event.patches().size(); i++) {
            entries.add(source(event.patches().get(i), i));
        }
        List<Entry> found = new ArrayList<>();
        for (int city : Vicinity.of(event, cities, 1)) {
            read(city, found);
        }
        found.sort(Comparator.<Entry>comparingDouble(e -> e.window().first().likely())
                .thenComparingInt(Entry::index));
        entries.addAll(found);
    }

    private static Entry source(Patch patch, int i) {
        double from = patch.fromS();
        double to = patch.toS();
        double strength = patch.intensity();
        double peak = from;
        if (patch.shape() instanceof Shape.Track track) {
            Fix worst = track.fixes().stream()
                    .max(Comparator.comparingDouble(Fix::intensity))
                    .orElseThrow();
            from = track.fixes().get(0).atS();
            to = track.fixes().get(track.fixes().size() - 1).atS();
            strength = worst.intensity();
            peak = worst.atS();
        }
        Window window = new Window(Band.exactly(from), Band.exactly(peak), Band.exactly(to));
        return Entry.off(
                Spot.SOURCE,
                i,
                Entry.Way.START,
                -1,
                -1,
                window,
                Band.exactly(strength),
                Double.NaN,
                Relation.TERRITORY,
                0);
    }

    private void read(int city, List<Entry> found) {
        CityCover cover = new CityCover(event, cities, city);
        cover.find(Errors.NONE, likely);
        cover.find(Errors.bound(1, -1), early);
        cover.find(Errors.bound(-1, 1), late);
        boolean exposed = likely.covered;
        Cover base = exposed ? likely : early;
        if (!base.covered) {
            if (likely.faint > 0) {
                misses.add(Miss.off(city, Miss.Reason.BELOW_THRESHOLD, 0, likely.faint, event.leastIntensity()));
            }
            return;
        }
        if (!early.covered) {
            early.touch(likely.patch, likely.firstS, likely.peakS, likely.endS, likely.intensity, 0, likely.gapKm);
        }
        if (!late.covered) {
            double by = Errors.bound(0, 1).moved(base.peakS);
            late.touch(base.patch, Math.max(by, base.firstS), by, Math.max(by, base.endS), base.intensity, 0, 0);
        }
        Window window = new Window(
                band(early.firstS, base.firstS, late.firstS),
                band(early.peakS, base.peakS, late.peakS),
                band(early.endS, base.endS, late.endS));
        if (window.first().low() > horizonS) {
            misses.add(
                    Miss.off(city, Miss.Reason.BEYOND_HORIZON, 0, window.first().low(), horizonS));
            return;
        }
        if (!cities.territoryKnown(city)) {
            unknownAreas++;
        }
        double factor = Errors.STRENGTH_FACTOR;
        found.add(Entry.off(
                Spot.CITY,
                city,
                Entry.Way.COVER,
                -1,
                base.patch,
                window,
                exposed
                        ? new Band(base.intensity / factor, base.intensity, base.intensity * factor)
                        : new Band(0, 0, base.intensity * factor),
                exposed ? base.share : 0,
                Relation.at(base.gapKm),
                exposed ? 0 : Footprint.LIKELY_BELOW_THRESHOLD));
    }

    private static Band band(double one, double likely, double other) {
        return new Band(Math.min(likely, Math.min(one, other)), likely, Math.max(likely, Math.max(one, other)));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Miss> misses() {
        return misses;
    }

    int unknownAreas() {
        return unknownAreas;
    }
}
