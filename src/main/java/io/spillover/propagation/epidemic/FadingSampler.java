package io.spillover.propagation.epidemic;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws imports from an outbreak that does not grow: a city is hit when at least one infectious traveller from a city where it
 * began arrives by the horizon, so that the share of hits is the import risk. Nothing spreads on from there.
 */
final class FadingSampler implements Sampler {

    private static final double LEAST_EXPECTED = 1e-4;
    private static final double LEAST_RATE = 1e-9;

    private record Way(double days, double perDay, boolean modelled, int from) {}

    private final Map<Integer, List<Way>> ways = new TreeMap<>();
    private final int[] cities;
    private final Outbreak outbreak;

    FadingSampler(Outbreak outbreak) {
        this.outbreak = outbreak;
        Map<Integer, Double> expected = FadingAnswer.expected(outbreak, outbreak.travel());
        for (Outbreak.Known known : outbreak.known()) {
            Travel.Row row = outbreak.travel().row(known.city());
            for (int a = 0; a < row.size(); a++) {
                if (expected.getOrDefault(row.target[a], 0.0) >= LEAST_EXPECTED) {
                    ways.computeIfAbsent(row.target[a], city -> new ArrayList<>())
                            .add(new Way(
                                    known.days(), known.infectious() * row.perDay[a], row.modelled[a], known.city()));
                }
            }
        }
        ways.values().forEach(list -> list.sort(Comparator.comparingDouble(Way::days)));
        outbreak.known().forEach(known -> ways.put(known.city(), List.of()));
        cities = ways.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int[] cities() {
        return cities.clone();
    }

    @Override
    public Walker walker() {
        return this::walk;
    }

    private void walk(Draw draw, Course course) {
        double rate = outbreak.growth().ratePerDay()
                * ImportWalker.factor(ArrivalBand.GROWTH_FACTOR, draw.normal(ImportWalker.GROWTH));
        double growth = Math.abs(rate) < LEAST_RATE ? -LEAST_RATE : rate;
        double seeds = ImportWalker.factor(ArrivalBand.SEED_FACTOR, draw.normal(ImportWalker.SEED));
        double tail = Math.min(Math.log(10) / Math.abs(growth), outbreak.horizonDays());
        for (int k = 0; k < cities.length; k++) {
            course.miss(k);
            double days = arrival(draw, cities[k], growth, seeds);
            if (days <= outbreak.horizonDays()) {
                course.hit(k, days * Outbreak.DAY_S, days * Outbreak.DAY_S, (days + tail) * Outbreak.DAY_S, 1);
            }
        }
        for (Outbreak.Known known : outbreak.known()) {
            int k = Arrays.binarySearch(cities, known.city());
            double at = known.days() * Outbreak.DAY_S;
            course.hit(k, at, at, at + tail * Outbreak.DAY_S, known.infectious());
        }
    }

    /** As in {@link ImportWalker}, with λ below 0: where X = (λE + B)/A is not above 0, no traveller ever comes. */
    private double arrival(Draw draw, int city, double growth, double seeds) {
        double need = -growth * Math.log(draw.uniform(ImportWalker.CHANCE, city));
        double a = 0;
        double b = 0;
        double days = Double.POSITIVE_INFINITY;
        for (Way way : ways.getOrDefault(city, List.of())) {
            if (days <= way.days()) {
                break;
            }
            double flow = way.modelled()
                    ? ImportWalker.factor(ArrivalBand.FLOW_FACTOR, draw.normal(ImportWalker.FLOW, way.from()))
                    : 1;
            double w = way.perDay() * flow * seeds;
            a += w * Math.exp(-growth * way.days());
            b += w;
            double x = (need + b) / a;
            days = x > 0 ? Math.log(x) / growth : Double.POSITIVE_INFINITY;
        }
        return days;
    }
}
