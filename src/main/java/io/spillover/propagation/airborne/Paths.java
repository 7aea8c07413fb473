package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AirEvent.Stability;
import io.spillover.propagation.AirEvent.Wind;
import io.spillover.propagation.plane.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the parts of a release go. The release is cut at its beginning, its end and every change of the wind between; each cut
 * part moves with the wind of the moment, straight within a step, in the plane around the source. Directions count against the
 * north of the place where the part is, in the middle of a step. All parts share the steps in time, so the plume between two neighbours is, at any moment,
 * the straight line between them.
 *
 * <p>A part is followed until nothing of it can count any more, it is {@value #FARTHEST_KM} km away, or the time is over. Not
 * changed after it is made. A driver of the wind does not change it: another direction turns the whole, another speed stretches
 * it.
 */
final class Paths {

    /** No farther than this: the plane is off by 4 % there, and a single series of winds means nothing. */
    static final double FARTHEST_KM = 3000;

    /** Longer series of winds are thinned to this many cuts of the release. */
    static final int MOST_PARTS = 25;

    private static final int MOST_STEPS = 600;
    private static final double LONGEST_STEP_KM = 100;
    /** Followed until the likely concentration is this many times below the limit, so that no course of the drivers is cut off. */
    private static final double HEADROOM = 10;

    /** Shifts of the class: one less stable, as given, one more stable. */
    static final int SHIFTS = 3;

    final Cloud cloud;
    final int parts;
    final int steps;
    final double[] releaseS;
    final double[] releaseWindMPerS;
    final int[] firstStep;
    final int[] endStep;
    final double[] stepS;
    final double[] speedKmPerS;
    final double[] xKm;
    final double[] yKm;
    private final Stability[] classes;
    private final double[][] wayY;
    private final double[][] wayZ;
    private final double[][] leastZ;

    Paths(AirEvent event, Cloud cloud, double untilS) {
        this.cloud = cloud;
        List<Wind> winds = event.winds();
        List<Double> cuts = cuts(winds, Math.min(cloud.durationS(), untilS));
        TreeSet<Double> marks = new TreeSet<>(cuts);
        winds.forEach(wind -> marks.add(wind.fromS()));
        parts = cuts.size();
        releaseS = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        releaseWindMPerS = new double[parts];
        firstStep = new int[parts];
        endStep = new int[parts];
        stepS = new double[MOST_STEPS + 1];
        speedKmPerS = new double[MOST_STEPS];
        classes = new Stability[MOST_STEPS];
        int size = parts * (MOST_STEPS + 1);
        xKm = new double[size];
        yKm = new double[size];
        wayY = new double[SHIFTS][size];
        wayZ = new double[SHIFTS][size];
        leastZ = new double[SHIFTS][size];
        Plane plane = new Plane(event.place().lat(), event.place().lon());
        int next = 0;
        int moving = 0;
        int k = 0;
        boolean[] over = new boolean[parts];
        while (k < MOST_STEPS && stepS[k] < untilS && (next < parts || moving > 0)) {
            Wind wind = windAt(winds, stepS[k]);
            while (next < parts && releaseS[next] <= stepS[k]) {
                releaseWindMPerS[next] = wind.speedMPerS();
                firstStep[next] = k;
                endStep[next] = k;
                next++;
                moving++;
            }
            Double mark = marks.higher(stepS[k]);
            double longest =
                    moving == 0 ? Double.POSITIVE_INFINITY : stepS[k] + LONGEST_STEP_KM * 1000 / wind.speedMPerS();
            stepS[k + 1] = Math.min(untilS, mark == null ? longest : Math.min(mark, longest));
            speedKmPerS[k] = wind.speedMPerS() / 1000;
            classes[k] = wind.stability();
            for (int i = 0; i < next; i++) {
                if (!over[i] && step(plane, wind, i, k)) {
                    over[i] = true;
                    moving--;
                }
            }
            k++;
        }
        steps = k;
    }

    private static List<Double> cuts(List<Wind> winds, double endS) {
        TreeSet<Double> all = new TreeSet<>(List.of(0.0, endS));
        winds.stream().map(Wind::fromS).filter(s -> s < endS).forEach(all::add);
        List<Double> sorted = new ArrayList<>(all);
        if (sorted.size() <= MOST_PARTS) {
            return sorted;
        }
        List<Double> thinned = new ArrayList<>();
        for (int i = 0; i < MOST_PARTS; i++) {
            thinned.add(sorted.get((int) Math.round(i * (sorted.size() - 1.0) / (MOST_PARTS - 1))));
        }
        return thinned;
    }

    static Wind windAt(List<Wind> winds, double atS) {
        int i = winds.size() - 1;
        while (winds.get(i).fromS() > atS) {
            i--;
        }
        return winds.get(i);
    }

    /** Moves a part through a step; returns whether it need not be followed further. */
    private boolean step(Plane plane, Wind wind, int part, int k) {
        int at = at(part, k);
        double length = lengthKm(k);
        double bearing = Math.toRadians(wind.fromDegrees() + 180);
        double rough = bearing + plane.northTurn(xKm[at], yKm[at]);
        double heading = bearing
                + plane.northTurn(xKm[at] + length / 2 * Math.sin(rough), yKm[at] + length / 2 * Math.cos(rough));
        xKm[at + 1] = xKm[at] + length * Math.sin(heading);
        yKm[at + 1] = yKm[at] + length * Math.cos(heading);
        endStep[part] = k + 1;
        boolean faded = true;
        for (int shift = 0; shift < SHIFTS; shift++) {
            grow(shift, part, k, at, length);
            faded &= faded(shift, part, k);
        }
        return faded || Math.hypot(xKm[at + 1], yKm[at + 1]) > FARTHEST_KM;
    }

    /** Joins the spread across a change of class: the way starts where the new class would have made the same width. */
    private void grow(int shift, int part, int k, int at, double length) {
        if (cloud.ash()) {
            return;
        }
        if (k > firstStep[part] && classes[k] != classes[k - 1]) {
            double before = lengthKm(k - 1);
            double y = sigmaY(part, k - 1, before, 1, shift);
            double z = sigmaZ(part, k - 1, before, 1, shift);
            wayY[shift][at] = cloud.spread().wayOfY(shifted(k, shift), y) / 1000;
            wayZ[shift][at] = cloud.spread().wayOfZ(shifted(k, shift), z) / 1000;
            leastZ[shift][at] = z;
        }
        wayY[shift][at + 1] = wayY[shift][at] + length;
        wayZ[shift][at + 1] = wayZ[shift][at] + length;
        leastZ[shift][at + 1] = leastZ[shift][at];
    }

    private boolean faded(int shift, int part, int k) {
        double length = lengthKm(k);
        double ageS = stepS[k + 1] - releaseS[part];
        if (cloud.ash()) {
            return ageS > cloud.fallS();
        }
        double z = sigmaZ(part, k, length, 1, shift);
        return z > cloud.heightM()
                && HEADROOM * cloud.axisMgPerM3(sigmaY(part, k, length, 1, shift), z, releaseWindMPerS[part], ageS, 1)
                        < cloud.limitMgPerM3();
    }

    private Stability shifted(int k, int shift) {
        int shifted = classes[k].ordinal() + shift - 1;
        return Stability.values()[Math.max(0, Math.min(Stability.values().length - 1, shifted))];
    }

    int at(int part, int k) {
        return part * (MOST_STEPS + 1) + k;
    }

    double lengthKm(int k) {
        return speedKmPerS[k] * (stepS[k + 1] - stepS[k]);
    }

    /** Age of a part so many km into a step, s. */
    double ageS(int part, int k, double intoKm) {
        return stepS[k] + intoKm / speedKmPerS[k] - releaseS[part];
    }

    /** Spread across the wind of a part so many km into a step, m; a faster wind stretches its way. */
    double sigmaY(int part, int k, double intoKm, double stretch, int shift) {
        return cloud.sigmaYM(
                shifted(k, shift), 1000 * stretch * (wayY[shift][at(part, k)] + intoKm), ageS(part, k, intoKm));
    }

    /** Likewise upwards. */
    double sigmaZ(int part, int k, double intoKm, double stretch, int shift) {
        int at = at(part, k);
        return cloud.sigmaZM(shifted(k, shift), 1000 * stretch * (wayZ[shift][at] + intoKm), leastZ[shift][at]);
    }

    /**
     * Concentration on the axis between a part and the next one, mg/m³: the way under way goes straight from one to the other, and
     * what was released between them was released into the wind of the first.
     */
    double between(int part, int k, double intoKm, double share, double stretch, int shift, double massFactor) {
        int one = at(part, k);
        int two = at(part + 1, k);
        double y = 1000 * stretch * (mix(wayY[shift][one], wayY[shift][two], share) + intoKm);
        double z = 1000 * stretch * (mix(wayZ[shift][one], wayZ[shift][two], share) + intoKm);
        double age = mix(ageS(part, k, intoKm), ageS(part + 1, k, intoKm), share);
        return cloud.axisMgPerM3(
                cloud.sigmaYM(shifted(k, shift), y, age),
                cloud.sigmaZM(shifted(k, shift), z, mix(leastZ[shift][one], leastZ[shift][two], share)),
                stretch * releaseWindMPerS[part],
                age,
                massFactor);
    }

    private static double mix(double one, double two, double share) {
        return one + share * (two - one);
    }

    /** The farthest place of any part from the source, km. */
    double extentKm() {
        double farthest = 0;
        for (int i = 0; i < parts; i++) {
            for (int k = firstStep[i]; k <= endStep[i]; k++) {
                farthest = Math.max(farthest, Math.hypot(xKm[at(i, k)], yKm[at(i, k)]));
            }
        }
        return farthest;
    }
}
