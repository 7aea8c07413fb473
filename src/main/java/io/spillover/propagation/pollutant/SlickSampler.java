package io.spillover.propagation.pollutant;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.river.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws courses of a slick.
 *
 * <p>Drivers and their dependence: the time of each reach errs lognormally with the σ of the answer, by ρ together with all other
 * reaches and else by itself; all concentrations share one factor of discharge (1.25 at 90 %); all releases share one moment
 * within their duration at which they were strongest; each pool holds a slick for its own even share of the residence time; each
 * sighting errs by itself, normally within its tolerance. These five are independent of each other: that a low discharge is also
 * slow is part of σ already, not drawn a second time. A city is exposed in a course if the concentration at its point of
 * intensity reaches the limit and the first arrival is within the horizon.
 */
final class SlickSampler implements Sampler {

    static final int VELOCITY = 0;
    static final int DISCHARGE = 1;
    static final int RELEASE = 2;
    static final int POOL = 3;
    static final int SIGHTING = 4;

    private final SlickProgram.Kind[] kinds;
    private final int[] from;
    private final int[] other;
    private final int[] place;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final Seen[] seen;
    private final int[] cities;
    private final int[] firstContact;
    private final int[] register;
    private final int[] grade;
    private final double[] flow;
    private final double durationS;
    private final double decayPerDay;
    private final double limitMgPerL;
    private final double horizonS;

    /** Keeps the steps of a program and its contacts with the given cities. */
    SlickSampler(
            SlickProgram program,
            int[] cities,
            double durationS,
            double decayPerDay,
            double limitMgPerL,
            double horizonS) {
        this.cities = cities;
        this.durationS = durationS;
        this.decayPerDay = decayPerDay;
        this.limitMgPerL = limitMgPerL;
        this.horizonS = horizonS;
        int n = program.size();
        kinds = new SlickProgram.Kind[n];
        from = new int[n];
        other = new int[n];
        place = new int[n];
        a = new double[n];
        b = new double[n];
        c = new double[n];
        List<Seen> sightings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            kinds[i] = program.kind(i);
            from[i] = program.from(i);
            other[i] = program.other(i);
            place[i] = program.place(i);
            a[i] = program.number(i, 0);
            b[i] = program.number(i, 1);
            c[i] = program.number(i, 2);
            Seen what = program.seen(i);
            if (what != null) {
                place[i] = sightings.size();
                sightings.add(what);
            }
        }
        seen = sightings.toArray(Seen[]::new);
        List<SlickProgram.Contact> sorted = new ArrayList<>();
        firstContact = new int[cities.length + 1];
        for (int k = 0; k < cities.length; k++) {
            int city = cities[k];
            List<SlickProgram.Contact> own =
                    program.contacts().stream().filter(x -> x.city() == city).toList();
            int best = own.stream().mapToInt(SlickProgram.Contact::grade).max().orElse(0);
            own.forEach(x -> sorted.add(
                    new SlickProgram.Contact(x.register(), city, x.grade() == best ? 1 : 0, x.flowM3PerS())));
            firstContact[k + 1] = sorted.size();
        }
        register = sorted.stream().mapToInt(SlickProgram.Contact::register).toArray();
        grade = sorted.stream().mapToInt(SlickProgram.Contact::grade).toArray();
        flow = sorted.stream().mapToDouble(SlickProgram.Contact::flowM3PerS).toArray();
    }

    @Override
    public int[] cities() {
        return Arrays.copyOf(cities, cities.length);
    }

    @Override
    public Walker walker() {
        return new SlickWalker();
    }

    private final class SlickWalker implements Walker {

        private final Track[] track = new Track[kinds.length];
        private final double[] startS = new double[kinds.length];
        private final double[] massKg = new double[kinds.length];
        private final double[] legS = new double[kinds.length];
        private final double[] relative = new double[kinds.length];
        private double emittedS;
        private double thinning;

        SlickWalker() {
            Arrays.fill(track, Track.BEGIN);
        }

        @Override
        public void walk(Draw draw, Course course) {
            emittedS = durationS * draw.uniform(RELEASE);
            thinning = Math.exp(SlickCarrier.SIGMA_DISCHARGE * draw.normal(DISCHARGE));
            for (int i = 0; i < kinds.length; i++) {
                step(i, draw);
            }
            for (int k = 0; k < cities.length; k++) {
                city(k, course);
            }
        }

        private void step(int i, Draw draw) {
            int source = from[i];
            if (kinds[i] == SlickProgram.Kind.START) {
                track[i] = Track.BEGIN;
                startS[i] = a[i];
                massKg[i] = b[i];
                legS[i] = 0;
                relative[i] = 1;
                return;
            }
            track[i] = track[source];
            startS[i] = startS[source];
            massKg[i] = massKg[source];
            legS[i] = legS[source];
            relative[i] = relative[source];
            switch (kinds[i]) {
                case ENTER -> {
                    track[i] = track[source].withTail(end(source));
                    legS[i] = a[i] * Math.exp(b[i] * draw.normal(VELOCITY, place[i]));
                    relative[i] = c[i];
                }
                case MOVE -> track[i] = track[source].later(a[i] * legS[source]);
                case JOIN -> join(i, source, other[i]);
                case PART -> massKg[i] = massKg[source] * a[i];
                case STAY -> track[i] = track[source].later(a[i] * draw.uniform(POOL, place[i]));
                case SEE -> see(i, source, draw);
                case START -> {}
            }
        }

        private double end(int i) {
            return track[i].end(startS[i], emittedS, durationS, relative[i]);
        }

        private double mgPerL(int i, double flowM3PerS) {
            return SlickCarrier.mgPerL(track[i], relative[i], massKg[i], flowM3PerS * thinning, durationS, decayPerDay);
        }

        private void join(int i, int one, int two) {
            boolean stronger = mgPerL(one, a[i]) >= mgPerL(two, a[i]);
            int main = stronger ? one : two;
            int weak = stronger ? two : one;
            double tail = Math.max(end(one), end(two));
            track[i] = track[main].joined(startS[main], track[weak], startS[weak], tail);
            startS[i] = startS[main];
            massKg[i] = massKg[main] + massKg[weak];
            legS[i] = legS[main];
            relative[i] = relative[main];
        }

        private void see(int i, int source, Draw draw) {
            Seen what = seen[place[i]];
            double off = Draw.quantile(draw.uniform(SIGHTING, place[i])) / Spread.Z_95;
            track[i] =
                    track[source].through(what, off, startS[source], emittedS, emittedS, durationS, relative[source]);
            double computed = mgPerL(i, a[i]);
            if (what.peakMgPerL() >= 0 && computed > 0) {
                massKg[i] *= what.peakMgPerL() / computed;
            }
        }

        private void city(int k, Course course) {
            double first = Double.POSITIVE_INFINITY;
            double strongest = -1;
            int best = -1;
            for (int x = firstContact[k]; x < firstContact[k + 1]; x++) {
                int i = register[x];
                first = Math.min(first, track[i].first(startS[i]));
                if (grade[x] == 1) {
                    double strength = mgPerL(i, flow[x]);
                    if (strength > strongest) {
                        strongest = strength;
                        best = i;
                    }
                }
            }
            if (best < 0 || strongest < limitMgPerL || first > horizonS) {
                course.miss(k);
                return;
            }
            double peak = Math.max(first, track[best].peak(startS[best], emittedS));
            course.hit(k, first, peak, Math.max(peak, end(best)), strongest);
        }
    }
}
