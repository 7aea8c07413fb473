package io.spillover.propagation.epidemic;

import java.util.Arrays;

/**
 * The course of one run of the metapopulation in every city: first the day on which one person is infectious, then the peak, then
 * a tenth of it. It runs on beyond the horizon until every city that began has ended, at most {@value #MOST_DAYS} days.
 */
final class Courses {

    static final double MOST_DAYS = 3 * 365;

    final double[] first;
    final double[] peak;
    final double[] end;
    final double[] most;
    final int[] from;
    double lastDay;

    private final Outbreak outbreak;
    private final Exchange exchange;
    private final double[] people;
    private final double[] before;

    Courses(Outbreak outbreak, Growth growth, Exchange exchange, double[] people) {
        this.outbreak = outbreak;
        this.exchange = exchange;
        this.people = people;
        int n = people.length;
        first = new double[n];
        peak = new double[n];
        end = new double[n];
        most = new double[n];
        from = new int[n];
        before = new double[n];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        Arrays.fill(end, Double.POSITIVE_INFINITY);
        Arrays.fill(from, -1);
        run(new Metapopulation(exchange, n, growth), growth);
    }

    private void run(Metapopulation model, Growth growth) {
        double step = Seir.stepDays(growth);
        boolean[] begun = new boolean[outbreak.known().size()];
        double t = 0;
        begin(model, growth, t, begun);
        look(model, 0, 0);
        while (t < outbreak.horizonDays() || t < MOST_DAYS && anyGoesOn(begun)) {
            model.step(step);
            t += step;
            begin(model, growth, t, begun);
            look(model, t, step);
        }
        lastDay = t;
    }

    /** Brings in the seeds, and where a city was seen infected, one person at that time unless the model has more. */
    private void begin(Metapopulation model, Growth growth, double t, boolean[] begun) {
        for (int k = 0; k < begun.length; k++) {
            Outbreak.Known known = outbreak.known().get(k);
            if (!begun[k] && known.days() <= t) {
                begun[k] = true;
                int city = known.city();
                double more = known.infectious() - (known.seed() ? 0 : model.of(city, Metapopulation.I) * people[city]);
                if (more > 0) {
                    model.infect(city, more / people[city], more / people[city] * growth.latentPerInfectious());
                }
                first[city] = known.days();
            }
        }
    }

    private boolean anyGoesOn(boolean[] begun) {
        for (boolean one : begun) {
            if (!one) {
                return true;
            }
        }
        for (int c = 0; c < people.length; c++) {
            if (first[c] < Double.POSITIVE_INFINITY && end[c] == Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private void look(Metapopulation model, double t, double step) {
        for (int c = 0; c < people.length; c++) {
            double now = model.of(c, Metapopulation.I) * people[c];
            if (first[c] == Double.POSITIVE_INFINITY && now >= 1) {
                double part = before[c] > 0 ? Math.log(1 / before[c]) / Math.log(now / before[c]) : 1;
                first[c] = t - step + part * step;
                from[c] = strongest(model, c);
            }
            if (now > most[c]) {
                most[c] = now;
                peak[c] = t;
                end[c] = Double.POSITIVE_INFINITY;
            } else if (now <= most[c] / 10 && end[c] == Double.POSITIVE_INFINITY) {
                end[c] = t;
            }
            before[c] = now;
        }
    }

    /** Returns the city that brings most infected people on a day, of those that began earlier. */
    private int strongest(Metapopulation model, int city) {
        int best = -1;
        double most = 0;
        for (int a = exchange.first[city]; a < exchange.first[city + 1]; a++) {
            int m = exchange.other[a];
            double brings = exchange.perDay[a] * (model.of(m, Metapopulation.I) + model.of(m, Metapopulation.E));
            if (first[m] < first[city] && brings > most) {
                most = brings;
                best = m;
            }
        }
        return best;
    }
}
