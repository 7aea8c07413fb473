package io.spillover.propagation.airborne;

/**
 * One course of a release: its {@link Paths} turned by an error of the wind's direction, stretched by one of its speed, with a
 * class of stability off by one and another mass. Holds work arrays: one for each thread.
 *
 * <p>A city is a disc. It is exposed where, at the point of the disc nearest to the axis, the concentration C·e^(−y²/2σy²) reaches
 * the limit. It comes first where the axis enters the disc, 2.146 σx (a tenth of the peak) ahead of the middle, and ends where it
 * leaves it. Peak and intensity are those of the axis at its nearest approach to the seat, inside the stretch above the limit; if
 * the axis stays outside the disc, those at the disc's edge. Where the wind turns during the release, the plume between two
 * neighbouring parts sweeps over the ground: a seat inside the swept parallelogram is passed by the axis itself.
 */
final class Flight {

    /** √(2·ln 10): a Gaussian is down to a tenth there. */
    static final double TENTH = 2.146;

    private static final int SCAN = 24;
    private static final int HALVINGS = 30;

    private final Paths paths;
    private final Cloud cloud;
    private final double limit;
    private final double[] fromKm;
    private final double[] toKm;
    private final double[] wideKm;
    private double stretch = 1;
    private double massFactor = 1;
    private int shift = 1;
    private double reachKm;

    Flight(Paths paths) {
        this.paths = paths;
        cloud = paths.cloud;
        limit = cloud.limitMgPerM3();
        fromKm = new double[paths.xKm.length];
        toKm = new double[paths.xKm.length];
        wideKm = new double[paths.xKm.length];
    }

    /**
     * Sets the drivers and finds, for each part and step, the stretch above the limit.
     *
     * @param speedFactor of the wind
     * @param classShift 0 one class less stable, 1 as given, 2 one more
     * @param mass factor of the mass
     */
    Flight set(double speedFactor, int classShift, double mass) {
        stretch = speedFactor;
        shift = classShift;
        massFactor = mass;
        reachKm = 0;
        for (int i = 0; i < paths.parts; i++) {
            double before = paths.firstStep[i] < paths.endStep[i] ? strength(i, paths.firstStep[i], 0) : 0;
            for (int k = paths.firstStep[i]; k < paths.endStep[i]; k++) {
                before = cut(i, k, before);
            }
        }
        return this;
    }

    private double cut(int i, int k, double before) {
        int at = paths.at(i, k);
        double length = paths.lengthKm(k);
        double after = strength(i, k, length);
        double from = before >= limit ? 0 : Double.NaN;
        double to = after >= limit ? length : Double.NaN;
        if (Double.isNaN(from) && Double.isNaN(to)) {
            double best = rising(i, k, length);
            if (strength(i, k, best) >= limit) {
                from = crossing(i, k, best, 0);
                to = crossing(i, k, best, length);
            }
        } else if (Double.isNaN(from)) {
            from = crossing(i, k, length, 0);
        } else if (Double.isNaN(to)) {
            to = crossing(i, k, 0, length);
        }
        fromKm[at] = from;
        toKm[at] = to;
        wideKm[at] = 0;
        if (from <= to) {
            double strongest = Math.max(strength(i, k, from), Math.max(strength(i, k, to), before));
            if (cloud.heightM() > 0 && !cloud.ash()) {
                strongest = Math.max(strongest, strength(i, k, rising(i, k, length)));
            }
            double sigma = paths.sigmaY(i, k, to, stretch, shift) / 1000;
            wideKm[at] = sigma * Math.sqrt(2 * Math.log(Math.max(1, strongest / limit))) / stretch;
            reachKm = Math.max(reachKm, stretch * (Math.hypot(paths.xKm[at], paths.yKm[at]) + to + wideKm[at]));
        }
        return after;
    }

    /** Where, on a step that a high source begins with, the ground gets most, km. */
    private double rising(int i, int k, double length) {
        if (cloud.heightM() == 0 || cloud.ash() || paths.sigmaZ(i, k, 0, stretch, shift) > cloud.heightM()) {
            return 0;
        }
        double best = 0;
        double most = 0;
        for (int n = 0; n <= SCAN; n++) {
            double into = length * Math.pow(Cloud.NEAREST_M / 1e6, 1 - (double) n / SCAN);
            double here = strength(i, k, into);
            if (here > most) {
                most = here;
                best = into;
            }
        }
        return best;
    }

    private double crossing(int i, int k, double above, double below) {
        double in = above;
        double out = below;
        for (int n = 0; n < HALVINGS; n++) {
            double middle = (in + out) / 2;
            if (strength(i, k, middle) >= limit) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    double strength(int i, int k, double intoKm) {
        return cloud.axisMgPerM3(
                paths.sigmaY(i, k, intoKm, stretch, shift),
                paths.sigmaZ(i, k, intoKm, stretch, shift),
                stretch * paths.releaseWindMPerS[i],
                paths.ageS(i, k, intoKm),
                massFactor);
    }

    /** The farthest any place above the limit lies from the source, km. */
    double reachKm() {
        return reachKm;
    }

    /**
     * Finds what it does to a city.
     *
     * @param eastKm seat east of the source
     * @param northKm seat north of it
     * @param radiusKm radius of the territory
     * @param turn how far the wind is turned clockwise, radians
     * @param faint whether to tell, too, how near it came below the limit
     */
    void touch(double eastKm, double northKm, double radiusKm, double turn, boolean faint, Touch out) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double x = (eastKm * cos - northKm * sin) / stretch;
        double y = (eastKm * sin + northKm * cos) / stretch;
        double radius = radiusKm / stretch;
        out.clear();
        for (int i = 0; i < paths.parts; i++) {
            part(i, x, y, radius, faint, out);
            if (i + 1 < paths.parts) {
                sweep(i, x, y, radius, out);
            }
        }
        out.settle();
    }

    private void part(int i, double x, double y, double radius, boolean faint, Touch out) {
        double nearest = Double.POSITIVE_INFINITY;
        double passS = 0;
        double passStrength = 0;
        double passAge = 0;
        for (int k = paths.firstStep[i]; k < paths.endStep[i]; k++) {
            int at = paths.at(i, k);
            boolean none = Double.isNaN(fromKm[at]);
            if (none && !faint) {
                continue;
            }
            double length = paths.lengthKm(k);
            double ux = (paths.xKm[at + 1] - paths.xKm[at]) / length;
            double uy = (paths.yKm[at + 1] - paths.yKm[at]) / length;
            double dx = x - paths.xKm[at];
            double dy = y - paths.yKm[at];
            double across = dx * uy - dy * ux;
            double along = dx * ux + dy * uy;
            double from = none ? 0 : fromKm[at];
            double to = none ? length : toKm[at];
            double margin = radius + wideKm[at];
            boolean far = Math.abs(across) > margin || along < from - margin || along > to + margin;
            if (far && !faint) {
                continue;
            }
            double a = Math.max(from, Math.min(to, along));
            double speed = paths.speedKmPerS[k];
            double in = a;
            double end = a;
            if (Math.hypot(along - a, across) <= radius) {
                double half = Math.sqrt(Math.max(0, radius * radius - across * across));
                in = Math.max(from, Math.min(to, along - half));
                end = Math.max(from, Math.min(to, along + half));
            } else if (!far) {
                double half = Math.sqrt(Math.max(0, margin * margin - across * across));
                double low = Math.max(from, Math.min(to, along - half));
                double high = Math.max(from, Math.min(to, along + half));
                a = strongestAside(i, k, low, high, along, across, radius);
                in = crossingAside(i, k, a, low, along, across, radius);
                end = crossingAside(i, k, a, high, along, across, radius);
            }
            double here = aside(i, k, a, along, across, radius);
            double off = Math.hypot(along - a, across);
            if (none || !(here >= limit)) {
                double past = Math.max(0, Math.min(length, along));
                double there = aside(i, k, past, along, across, radius);
                if (there > here) {
                    here = there;
                    a = past;
                    off = Math.hypot(along - a, across);
                }
                out.faint(here, paths.stepS[k] + a / speed, paths.ageS(i, k, a), off * stretch);
                continue;
            }
            out.hit(
                    Math.max(paths.releaseS[i], paths.stepS[k] + (in - tenthKm(i, k, in)) / speed),
                    paths.stepS[k] + (end + tenthKm(i, k, end)) / speed);
            if (off < nearest) {
                nearest = off;
                passS = paths.stepS[k] + a / speed;
                passStrength = here;
                passAge = paths.ageS(i, k, a);
            }
        }
        if (nearest < Double.POSITIVE_INFINITY) {
            out.pass(nearest * stretch, passS, passStrength, passAge);
        }
    }

    /** The concentration that a cloud, when it is so far into a step, brings to the nearest point of the disc. */
    private double aside(int i, int k, double a, double along, double across, double radius) {
        double outsideM = 1000 * stretch * Math.max(0, Math.hypot(along - a, across) - radius);
        double axis = strength(i, k, a);
        if (outsideM == 0) {
            return axis;
        }
        double sigma = paths.sigmaY(i, k, a, stretch, shift);
        return axis * Math.exp(-outsideM * outsideM / (2 * sigma * sigma));
    }

    /** Where on its way a cloud that passes outside the disc brings most to it: a look at some places, then closer around the best. */
    private double strongestAside(int i, int k, double low, double high, double along, double across, double radius) {
        double from = low;
        double step = (high - low) / SCAN;
        double best = low;
        for (int round = 0; round < 3 && step > 0; round++) {
            double most = -1;
            double start = from;
            for (int n = 0; n <= SCAN; n++) {
                double here = aside(i, k, Math.min(high, start + n * step), along, across, radius);
                if (here > most) {
                    most = here;
                    best = Math.min(high, start + n * step);
                }
            }
            from = Math.max(low, best - step);
            step = 2 * step / SCAN;
        }
        return best;
    }

    private double crossingAside(int i, int k, double best, double bound, double along, double across, double radius) {
        if (aside(i, k, bound, along, across, radius) >= limit) {
            return bound;
        }
        double in = best;
        double out = bound;
        for (int n = 0; n < HALVINGS / 2; n++) {
            double middle = (in + out) / 2;
            if (aside(i, k, middle, along, across, radius) >= limit) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /** How far ahead of its middle a cloud is at a tenth, in km of the unstretched path. */
    private double tenthKm(int i, int k, double intoKm) {
        return TENTH * paths.sigmaY(i, k, intoKm, stretch, shift) / 1000 / stretch;
    }

    /** The plume between two neighbouring parts sweeps a parallelogram in each step; a seat inside is passed by its axis. */
    private void sweep(int i, double x, double y, double radius, Touch out) {
        int last = Math.min(paths.endStep[i], paths.endStep[i + 1]);
        for (int k = paths.firstStep[i + 1]; k < last; k++) {
            int one = paths.at(i, k);
            int two = paths.at(i + 1, k);
            if (Double.isNaN(fromKm[one]) && Double.isNaN(fromKm[two])) {
                continue;
            }
            double ex = paths.xKm[two] - paths.xKm[one];
            double ey = paths.yKm[two] - paths.yKm[one];
            double vx = paths.xKm[one + 1] - paths.xKm[one];
            double vy = paths.yKm[one + 1] - paths.yKm[one];
            double det = ex * vy - ey * vx;
            double length = paths.lengthKm(k);
            if (Math.abs(det) < 1e-6 * length) {
                continue;
            }
            double dx = x - paths.xKm[one];
            double dy = y - paths.yKm[one];
            double between = (dx * vy - dy * vx) / det;
            double share = (ex * dy - ey * dx) / det;
            if (!(between >= 0 && between <= 1 && share >= 0 && share <= 1)) {
                continue;
            }
            double into = share * length;
            double here = paths.between(i, k, into, between, stretch, shift, massFactor);
            double speed = paths.speedKmPerS[k];
            double atS = paths.stepS[k] + into / speed;
            double age = (1 - between) * paths.ageS(i, k, into) + between * paths.ageS(i + 1, k, into);
            if (here >= limit) {
                double aroundS = (radius + tenthKm(i, k, into)) / speed;
                double released = (1 - between) * paths.releaseS[i] + between * paths.releaseS[i + 1];
                out.hit(Math.max(released, atS - aroundS), atS + aroundS);
                out.pass(0, atS, here, age);
            }
        }
    }
}
