package io.spillover.propagation.epidemic;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The answer by effective distance. Three searches: the earliest times say which cities are reached by the horizon, the likely and
 * the latest ones run over those cities alone. Peak and end are those of the city's own {@link LocalCourse} from one infectious
 * person on.
 */
final class DistanceAnswer {

    private final Outbreak outbreak;
    private final LocalCourse slow;
    private final LocalCourse likely;
    private final LocalCourse fast;

    private DistanceAnswer(Outbreak outbreak) {
        this.outbreak = outbreak;
        Growth growth = outbreak.growth();
        slow = LocalCourse.of(growth.at(growth.ratePerDay() / ArrivalBand.GROWTH_FACTOR));
        likely = LocalCourse.of(growth);
        fast = LocalCourse.of(growth.at(growth.ratePerDay() * ArrivalBand.GROWTH_FACTOR));
    }

    static Footprint of(Outbreak outbreak) {
        return new DistanceAnswer(outbreak).footprint();
    }

    /** Returns the earliest times up to the horizon. */
    static ArrivalSearch earliest(Outbreak outbreak, Travel travel) {
        return new ArrivalSearch(
                travel,
                outbreak.world().cities().size(),
                outbreak.starts(-1),
                new ArrivalBand(outbreak.growth().ratePerDay())::low,
                outbreak.horizonDays(),
                null);
    }

    private Footprint footprint() {
        int cities = outbreak.world().cities().size();
        var band = new ArrivalBand(outbreak.growth().ratePerDay());
        ArrivalSearch low = earliest(outbreak, outbreak.travel());
        ArrivalSearch mid = within(low.reached, cities, 0, band::likely);
        ArrivalSearch high = within(low.reached, cities, 1, band::high);

        var entries = new OutbreakEntries(outbreak);
        List<OutbreakEvent.Seed> seeds = outbreak.event().seeds();
        for (int s = 0; s < seeds.size(); s++) {
            int city = seeds.get(s).city();
            double infectious = infectious(city);
            entries.source(s, city, window(city, infectious, 0, 0, 0), strength(city, infectious));
        }
        int pastPeak = 0;
        double leaving = 0;
        for (int city : mid.order) {
            double infectious = infectious(city);
            entries.city(
                    city,
                    mid.from[city],
                    mid.via[city],
                    window(city, infectious, low.days[city], mid.days[city], high.days[city]),
                    strength(city, infectious));
            leaving = Math.max(leaving, outbreak.travel().row(city).leavingPerDay);
            int from = mid.from[city];
            if (from >= 0 && mid.days[city] > mid.days[from] + peakAfter(from)) {
                pastPeak++;
            }
        }
        var notes = new OutbreakNotes(outbreak);
        notes.arrivals(leaving, pastPeak);
        return new Footprint(
                OutbreakEngine.MEASURE,
                OutbreakEngine.UNIT,
                entries.list(),
                misses(low),
                notes.assumptions(),
                notes.caveats());
    }

    private ArrivalSearch within(BitSet reached, int cities, double sign, ArrivalSearch.Step step) {
        return new ArrivalSearch(
                outbreak.travel(), cities, outbreak.starts(sign), step, Double.POSITIVE_INFINITY, reached);
    }

    private double infectious(int city) {
        for (Outbreak.Known known : outbreak.known()) {
            if (known.city() == city) {
                return known.infectious();
            }
        }
        return 1;
    }

    private double peakAfter(int city) {
        return likely.daysToPeak(infectious(city), outbreak.travel().people(city));
    }

    private Window window(int city, double infectious, double low, double mid, double high) {
        double people = outbreak.travel().people(city);
        double lowPeak = low + fast.daysToPeak(infectious, people);
        double midPeak = mid + likely.daysToPeak(infectious, people);
        double highPeak = high + slow.daysToPeak(infectious, people);
        return new Window(
                OutbreakEntries.seconds(low, mid, high),
                OutbreakEntries.seconds(lowPeak, midPeak, highPeak),
                OutbreakEntries.seconds(
                        lowPeak + fast.tailDays(), midPeak + likely.tailDays(), highPeak + slow.tailDays()));
    }

    private Band strength(int city, double infectious) {
        double people = outbreak.travel().people(city);
        return OutbreakEntries.ordered(
                slow.peak(infectious, people), likely.peak(infectious, people), fast.peak(infectious, people));
    }

    private List<Miss> misses(ArrivalSearch low) {
        double limit = outbreak.conditions().horizonS();
        List<Miss> misses = new ArrayList<>();
        BitSet held = new BitSet();
        if (outbreak.restricted()) {
            ArrivalSearch usual = earliest(outbreak, outbreak.usualTravel());
            held.or(usual.reached);
            held.andNot(low.reached);
            held.stream()
                    .forEach(city -> misses.add(Miss.off(
                            city,
                            Miss.Reason.HELD_BY_MEASURE,
                            outbreak.kmFromSource(city),
                            usual.days[city] * Outbreak.DAY_S,
                            limit)));
        }
        low.touched.stream()
                .filter(city -> !held.get(city))
                .forEach(city -> misses.add(Miss.off(
                        city,
                        Miss.Reason.BEYOND_HORIZON,
                        outbreak.kmFromSource(city),
                        low.days[city] * Outbreak.DAY_S,
                        limit)));
        return misses;
    }
}
