package io.spillover.propagation.epidemic;

/**
 * The course of an outbreak inside one city after it grew from few: the same curve for every city, only shifted. From I0 infectious
 * people among N the peak comes (ln(N/I0) + c)/λ after the start. Computed once by {@link Seir} from the exponential phase on, with
 * everybody able to be infected and nothing done against it.
 *
 * @param growthPerDay λ
 * @param shift c
 * @param peakShare of the people infectious at the peak
 * @param tailDays from the peak until a tenth of it is left
 */
record LocalCourse(double growthPerDay, double shift, double peakShare, double tailDays) {

    private static final double START = 1e-4;

    static LocalCourse of(Growth growth) {
        double start = START * Math.pow(1 - 1 / growth.r0(), 2);
        double latent = start * growth.latentPerInfectious();
        double gone = growth.recoveryPerDay() * start / growth.ratePerDay();
        var seir = new Seir(growth, 1 - start - latent - gone, latent, start);
        double step = Seir.stepDays(growth);
        double before = start;
        seir.step(step);
        double t = step;
        double now = seir.i;
        seir.step(step);
        while (seir.i > now) {
            before = now;
            now = seir.i;
            t += step;
            seir.step(step);
        }
        double bend = before - 2 * now + seir.i;
        double lean = (before - seir.i) / 2;
        double peakAt = t + (bend == 0 ? 0 : lean / bend * step);
        double peak = bend == 0 ? now : now - lean * lean / (2 * bend);
        t += step;
        double last = seir.i;
        while (seir.i > peak / 10) {
            last = seir.i;
            seir.step(step);
            t += step;
        }
        double over = last == seir.i ? 0 : Math.log(peak / 10 / seir.i) / Math.log(last / seir.i) * step;
        return new LocalCourse(
                growth.ratePerDay(),
                peakAt * growth.ratePerDay() + Math.log(start),
                peak,
                Math.max(0, t - over - peakAt));
    }

    /** Returns the days from a number of infectious people to the peak. */
    double daysToPeak(double infectious, double people) {
        return Math.max(0, (Math.log(people / infectious) + shift) / growthPerDay);
    }

    /** Returns the people infectious at the peak. */
    double peak(double infectious, double people) {
        return Math.min(people, Math.max(infectious, peakShare * people));
    }
}
