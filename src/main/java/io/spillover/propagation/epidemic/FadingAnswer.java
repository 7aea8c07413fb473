package io.spillover.propagation.epidemic;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer for an infection that does not grow: it stays where it began, and other cities can only get single travellers. Each
 * city where at least {@value #LEAST_EXPECTED} of one is expected by the horizon is a miss with that number, to be read against
 * one.
 */
final class FadingAnswer {

    static final double LEAST_EXPECTED = 1e-3;

    private FadingAnswer() {}

    static Footprint of(Outbreak outbreak) {
        var entries = new OutbreakEntries(outbreak);
        List<OutbreakEvent.Seed> seeds = outbreak.event().seeds();
        for (int s = 0; s < seeds.size(); s++) {
            entries.source(
                    s,
                    seeds.get(s).city(),
                    window(outbreak, 0, 0),
                    Band.exactly(seeds.get(s).infectious()));
        }
        Map<Integer, Double> expected = expected(outbreak, outbreak.travel());
        for (Outbreak.Known known : outbreak.known()) {
            expected.remove(known.city());
            entries.city(
                    known.city(),
                    -1,
                    -1,
                    window(outbreak, known.days(), known.within()),
                    Band.exactly(known.infectious()));
        }
        var notes = new OutbreakNotes(outbreak);
        notes.fading();
        return new Footprint(
                OutbreakEngine.MEASURE,
                OutbreakEngine.UNIT,
                entries.list(),
                misses(outbreak, expected),
                notes.assumptions(),
                notes.caveats());
    }

    /** Returns the infectious travellers expected by the horizon, by city. */
    static Map<Integer, Double> expected(Outbreak outbreak, Travel travel) {
        Map<Integer, Double> sum = new TreeMap<>();
        for (Outbreak.Known known : outbreak.known()) {
            double left = outbreak.horizonDays() - known.days();
            if (left <= 0) {
                continue;
            }
            Travel.Row row = travel.row(known.city());
            for (int a = 0; a < row.size(); a++) {
                double r = known.infectious() * row.perDay[a];
                sum.merge(
                        row.target[a],
                        ImportTime.expectedBy(left, r, outbreak.growth().ratePerDay()),
                        Double::sum);
            }
        }
        return sum;
    }

    private static Window window(Outbreak outbreak, double days, double within) {
        double rate = -outbreak.growth().ratePerDay();
        double left = Math.max(0, outbreak.horizonDays() - days);
        double tail = rate > 0 ? Math.min(Math.log(10) / rate, Math.max(left, 1)) : Math.max(left, 1);
        Band at = OutbreakEntries.seconds(Math.max(0, days - within), days, days + within);
        Band end = OutbreakEntries.seconds(Math.max(0, days - within) + tail, days + tail, days + within + tail);
        return new Window(at, at, end);
    }

    private static List<Miss> misses(Outbreak outbreak, Map<Integer, Double> expected) {
        List<Miss> misses = new ArrayList<>();
        if (outbreak.restricted()) {
            Map<Integer, Double> usual = expected(outbreak, outbreak.usualTravel());
            outbreak.known().forEach(known -> usual.remove(known.city()));
            usual.forEach((city, number) -> {
                if (number >= LEAST_EXPECTED && expected.getOrDefault(city, 0.0) < LEAST_EXPECTED) {
                    misses.add(miss(outbreak, city, Miss.Reason.HELD_BY_MEASURE, number));
                }
            });
        }
        expected.forEach((city, number) -> {
            if (number >= LEAST_EXPECTED) {
                misses.add(miss(outbreak, city, Miss.Reason.BELOW_THRESHOLD, number));
            }
        });
        return misses;
    }

    private static Miss miss(Outbreak outbreak, int city, Miss.Reason reason, double expected) {
        return Miss.off(city, reason, outbreak.kmFromSource(city), expected, 1);
    }
}
