package io.spillover.propagation.epidemic;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answer by the metapopulation model: three runs, with growth as it is and over and times its factor, give the likely course
 * and its bounds. Chance is not in them, so near the first days they are narrower than the truth.
 */
final class CourseAnswer {

    private final Outbreak outbreak;
    private final int cities;
    private final Courses slow;
    private final Courses likely;
    private final Courses fast;

    private CourseAnswer(Outbreak outbreak) {
        this.outbreak = outbreak;
        cities = outbreak.world().cities().size();
        Exchange exchange = exchange(outbreak.travel());
        Growth growth = outbreak.growth();
        likely = courses(growth, exchange);
        slow = courses(growth.at(growth.ratePerDay() / ArrivalBand.GROWTH_FACTOR), exchange);
        fast = courses(growth.at(growth.ratePerDay() * ArrivalBand.GROWTH_FACTOR), exchange);
    }

    static Footprint of(Outbreak outbreak) {
        return new CourseAnswer(outbreak).footprint();
    }

    private double[] people() {
        double[] people = new double[cities];
        for (int c = 0; c < cities; c++) {
            people[c] = outbreak.travel().people(c);
        }
        return people;
    }

    private Exchange exchange(Travel travel) {
        return new Exchange(travel, people());
    }

    private Courses courses(Growth growth, Exchange exchange) {
        return new Courses(outbreak, growth, exchange, people());
    }

    private boolean reached(int city) {
        return fast.first[city] <= outbreak.horizonDays() && likely.first[city] < Double.POSITIVE_INFINITY;
    }

    private Footprint footprint() {
        var entries = new OutbreakEntries(outbreak);
        List<OutbreakEvent.Seed> seeds = outbreak.event().seeds();
        for (int s = 0; s < seeds.size(); s++) {
            int city = seeds.get(s).city();
            entries.source(s, city, window(city), strength(city));
        }
        double leaving = 0;
        for (int city : order()) {
            leaving = Math.max(leaving, outbreak.travel().row(city).leavingPerDay);
            int from = likely.from[city];
            entries.city(city, from, from < 0 ? -1 : via(from, city), window(city), strength(city));
        }
        var notes = new OutbreakNotes(outbreak);
        notes.courses(leaving, Seir.stepDays(outbreak.growth()), likely.lastDay);
        return new Footprint(
                OutbreakEngine.MEASURE,
                OutbreakEngine.UNIT,
                entries.list(),
                misses(),
                notes.assumptions(),
                notes.caveats());
    }

    private int[] order() {
        return IntStream.range(0, cities)
                .filter(this::reached)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> likely.first[c])
                        .thenComparingInt(c -> c))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int via(int from, int to) {
        Travel.Row there = outbreak.travel().row(from);
        for (int a = 0; a < there.size(); a++) {
            if (there.target[a] == to) {
                return there.via[a];
            }
        }
        Travel.Row back = outbreak.travel().row(to);
        for (int a = 0; a < back.size(); a++) {
            if (back.target[a] == from) {
                return back.via[a];
            }
        }
        return -1;
    }

    /** Where a slow course has no peak or end within its run, the last day of the run stands in. */
    private Window window(int city) {
        double within = 0;
        for (Outbreak.Known known : outbreak.known()) {
            within = known.city() == city ? known.within() : within;
        }
        double[] first = {
            Math.max(0, Math.min(fast.first[city], likely.first[city]) - within),
            likely.first[city],
            Math.max(Math.min(slow.first[city], slow.lastDay), likely.first[city]) + within
        };
        double[] peak = {fast.peak[city], likely.peak[city], Math.max(slow.peak[city], first[2])};
        double[] end = {
            Math.min(fast.end[city], fast.lastDay),
            Math.min(likely.end[city], likely.lastDay),
            Math.min(slow.end[city], slow.lastDay)
        };
        for (int side = 0; side < 3; side++) {
            peak[side] = Math.max(peak[side], first[side]);
            end[side] = Math.max(end[side], peak[side]);
        }
        return new Window(band(first), band(peak), band(end));
    }

    /** Sorts the three sides, so that first, peak and end keep their order side by side. */
    private static Band band(double[] days) {
        double low = Math.min(days[0], Math.min(days[1], days[2]));
        double high = Math.max(days[0], Math.max(days[1], days[2]));
        return OutbreakEntries.seconds(low, days[1], high);
    }

    private Band strength(int city) {
        return OutbreakEntries.ordered(
                Math.min(slow.most[city], fast.most[city]),
                likely.most[city],
                Math.max(slow.most[city], fast.most[city]));
    }

    private List<Miss> misses() {
        double limit = outbreak.conditions().horizonS();
        Courses usual = outbreak.restricted()
                ? courses(
                        outbreak.growth().at(outbreak.growth().ratePerDay() * ArrivalBand.GROWTH_FACTOR),
                        exchange(outbreak.usualTravel()))
                : fast;
        List<Miss> misses = new ArrayList<>();
        for (int c = 0; c < cities; c++) {
            double km = reached(c) ? 0 : outbreak.kmFromSource(c);
            if (reached(c)) {
                continue;
            } else if (usual != fast && usual.first[c] <= outbreak.horizonDays()) {
                misses.add(Miss.off(c, Miss.Reason.HELD_BY_MEASURE, km, usual.first[c] * Outbreak.DAY_S, limit));
            } else if (fast.first[c] < Double.POSITIVE_INFINITY) {
                misses.add(Miss.off(c, Miss.Reason.BEYOND_HORIZON, km, fast.first[c] * Outbreak.DAY_S, limit));
            } else if (fast.most[c] >= FadingAnswer.LEAST_EXPECTED) {
                misses.add(Miss.off(c, Miss.Reason.BELOW_THRESHOLD, km, fast.most[c], 1));
            }
        }
        return misses;
    }
}
