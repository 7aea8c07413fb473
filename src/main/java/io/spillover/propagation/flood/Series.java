package io.spillover.propagation.flood;

import java.util.Arrays;

/**
 * A hydrograph: the rise over the base discharge at even steps of time, 0 before and after. Not changed after it is made.
 *
 * @param startS time of the first value
 * @param stepS time between two values
 * @param riseM3PerS the values; empty for no flood at all
 */
record Series(double startS, double stepS, double[] riseM3PerS) {

    /** Longer series get a step twice as long; volume and centre are kept by that. */
    private static final int LONGEST = 4096;

    private static final Series NOTHING = new Series(0, 1, new double[0]);

    static Series nothing() {
        return NOTHING;
    }

    /** Keeps the length in bounds. */
    static Series of(double startS, double stepS, double[] rise) {
        Series series = new Series(startS, stepS, rise);
        while (series.riseM3PerS.length > LONGEST) {
            series = series.coarser();
        }
        return series;
    }

    /** Makes a series from a function of time, with a value right at the crest. */
    static Series shaped(double fromS, double crestS, double toS, double stepS, Shape shape) {
        int before = (int) Math.ceil((crestS - fromS) / stepS);
        int after = (int) Math.ceil((toS - crestS) / stepS);
        double[] rise = new double[before + after + 1];
        for (int i = 0; i < rise.length; i++) {
            rise[i] = shape.at((i - before) * stepS);
        }
        return of(crestS - before * stepS, stepS, rise);
    }

    /** A rise in m³/s over the time since the crest. */
    interface Shape {
        double at(double sinceCrestS);
    }

    boolean empty() {
        return riseM3PerS.length == 0;
    }

    /** Returns the volume in m³. */
    double volumeM3() {
        double sum = 0;
        for (double rise : riseM3PerS) {
            sum += rise;
        }
        return sum * stepS;
    }

    /** Returns the time of the centre of its volume in s. */
    double centreS() {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < riseM3PerS.length; i++) {
            sum += riseM3PerS[i];
            moment += i * riseM3PerS[i];
        }
        return sum > 0 ? startS + stepS * moment / sum : startS;
    }

    /** Returns how far it is spread around that centre, s². */
    double varianceS2() {
        double centre = (centreS() - startS) / stepS;
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < riseM3PerS.length; i++) {
            sum += riseM3PerS[i];
            moment += (i - centre) * (i - centre) * riseM3PerS[i];
        }
        return sum > 0 ? stepS * stepS * moment / sum : 0;
    }

    Series later(double seconds) {
        return new Series(startS + seconds, stepS, riseM3PerS);
    }

    Series times(double factor) {
        return new Series(
                startS, stepS, Arrays.stream(riseM3PerS).map(q -> q * factor).toArray());
    }

    Series coarser() {
        double[] rise = new double[(riseM3PerS.length + 1) / 2];
        for (int i = 0; i < riseM3PerS.length; i++) {
            rise[i / 2] += riseM3PerS[i] / 2;
        }
        return new Series(startS + stepS / 2, 2 * stepS, rise);
    }

    /**
     * Adds value by value. Where the steps of the two do not stand at the same times, those of the other are divided between
     * their neighbours: volume and centre are kept, the spread grows by a quarter of the squared step at most.
     */
    Series plus(Series other) {
        if (empty() || other.empty()) {
            return empty() ? other : this;
        }
        if (stepS != other.stepS) {
            return stepS < other.stepS ? coarser().plus(other) : plus(other.coarser());
        }
        if (other.startS < startS) {
            return other.plus(this);
        }
        double offset = (other.startS - startS) / stepS;
        int whole = (int) Math.floor(offset + 1e-9);
        double part = Math.max(0, offset - whole);
        double[] sum = Arrays.copyOf(riseM3PerS, Math.max(riseM3PerS.length, whole + 1 + other.riseM3PerS.length));
        for (int i = 0; i < other.riseM3PerS.length; i++) {
            sum[whole + i] += (1 - part) * other.riseM3PerS[i];
            sum[whole + i + 1] += part * other.riseM3PerS[i];
        }
        return of(startS, stepS, sum);
    }

    /**
     * Reads first, crest and end: first and end are the crossings of a tenth of the rise; the crest is the top of the parabola
     * through the highest value and its neighbours, or the begin of a plateau.
     */
    Crest crest() {
        if (empty()) {
            return new Crest(0, startS, startS, startS);
        }
        Hydrograph read = Hydrograph.of(riseM3PerS, 0);
        int top = (int) read.peak();
        double height = riseM3PerS[top];
        double off = 0;
        if (top > 0 && top < riseM3PerS.length - 1) {
            double before = riseM3PerS[top - 1];
            double after = riseM3PerS[top + 1];
            double bend = before - 2 * height + after;
            if (before < height && after < height) {
                off = 0.5 * (before - after) / bend;
                height -= 0.25 * (before - after) * off;
            }
        }
        double peakS = startS + stepS * Math.max(read.lead(), Math.min(read.end(), top + off));
        return new Crest(height, startS + stepS * read.lead(), peakS, startS + stepS * read.end());
    }

    /**
     * What is read off a hydrograph.
     *
     * @param riseM3PerS its height
     * @param firstS a tenth of it is passed
     * @param peakS its time
     * @param endS back to a tenth
     */
    record Crest(double riseM3PerS, double firstS, double peakS, double endS) {}
}
