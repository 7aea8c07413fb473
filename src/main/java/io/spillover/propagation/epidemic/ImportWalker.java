package io.spillover.propagation.epidemic;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Sampler;
import java.util.Arrays;

/**
 * Walks one course of an {@link ImportSampler}. With X = e^(λt), the imports expected in a city by t are (A·X − B)/λ, where A = Σ
 * w/X_i and B = Σ w over the infected cities i with way w; so its first import is at X = (λ·E + B)/A, E exponential, and an infected
 * city more only changes the two sums. Cities are settled in order of X, as in Dijkstra's search.
 */
final class ImportWalker implements Sampler.Walker {

    /** Drivers by name. */
    static final int GROWTH = 1;

    static final int FLOW = 2;
    static final int SEED = 3;
    static final int REPORT = 4;
    static final int CHANCE = 5;

    private static final double Z_95 = 1.6448536269514722;
    private static final double LARGEST_EXPONENT = 690;

    private final ImportSampler of;
    private final int[] cities;
    private final CityHeap heap;
    private final double[] sumA;
    private final double[] sumB;
    private final double[] need;

    ImportWalker(ImportSampler of, int[] cities) {
        this.of = of;
        this.cities = cities;
        int n = cities.length;
        heap = new CityHeap(n);
        sumA = new double[n];
        sumB = new double[n];
        need = new double[n];
    }

    /** Returns the factor of a driver that is known within a factor at 90 %. */
    static double factor(double within, double z) {
        return Math.exp(Math.log(within) / Z_95 * z);
    }

    @Override
    public void walk(Draw draw, Sampler.Course course) {
        double z = Math.max(-CourseTable.MOST_Z, Math.min(CourseTable.MOST_Z, draw.normal(GROWTH)));
        double growth = of.table.growthPerDay(z);
        double shift = of.table.shift(z);
        double peakShare = of.table.peakShare(z);
        double tail = of.table.tailDays(z);
        double seedFactor = factor(ArrivalBand.SEED_FACTOR, draw.normal(SEED));
        double last = Math.exp(Math.min(LARGEST_EXPONENT, growth * of.horizonDays));
        heap.clear();
        Arrays.fill(sumA, 0);
        Arrays.fill(sumB, 0);
        for (int s = 0; s < of.starts.length; s++) {
            Outbreak.Known start = of.starts[s];
            double days = start.seed()
                    ? 0
                    : Math.max(0, start.days() + start.within() / Z_95 * draw.normal(REPORT, start.city()));
            int k = of.startPlaces[s];
            heap.lower(k, Math.exp(Math.min(LARGEST_EXPONENT, growth * days)));
        }
        for (int k = 0; k < cities.length; k++) {
            course.miss(k);
        }
        while (!heap.isEmpty() && heap.least() <= last) {
            int k = heap.take();
            double x = heap.key(k);
            settle(draw, k, x, growth, seedFactor);
            double factor = of.seed[k] ? seedFactor : 1;
            double infectious = of.infectious[k] * factor;
            double people = of.people[k];
            double firstDay = Math.log(x) / growth;
            double peakDay = firstDay + Math.max(0, (Math.log(people / infectious) + shift) / growth);
            course.hit(
                    k,
                    firstDay * Outbreak.DAY_S,
                    peakDay * Outbreak.DAY_S,
                    (peakDay + tail) * Outbreak.DAY_S,
                    Math.min(people, Math.max(infectious, peakShare * people)));
        }
    }

    private void settle(Draw draw, int k, double x, double growth, double seedFactor) {
        double factor = of.seed[k] ? seedFactor : 1;
        double flows = factor * factor(ArrivalBand.FLOW_FACTOR, draw.normal(FLOW, cities[k]));
        ImportArcs arcs = of.arcs;
        for (int a = arcs.first[k]; a < arcs.first[k + 1]; a++) {
            int to = arcs.target[a];
            if (heap.taken(to)) {
                continue;
            }
            if (sumB[to] == 0) {
                need[to] = -growth * Math.log(draw.uniform(CHANCE, cities[to]));
            }
            double w = arcs.perDay[a] * (arcs.modelled[a] ? flows : factor);
            sumA[to] += w / x;
            sumB[to] += w;
            heap.lower(to, Math.min(heap.key(to), (need[to] + sumB[to]) / sumA[to]));
        }
    }
}
