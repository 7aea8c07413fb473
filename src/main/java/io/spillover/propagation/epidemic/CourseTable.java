package io.spillover.propagation.epidemic;

/** {@link LocalCourse}s over the range of the growth, read by linear interpolation, so that a course need not integrate. */
final class CourseTable {

    /** Growth is drawn up to this many standard deviations from the likely one. */
    static final double MOST_Z = 3;

    private static final int STEPS = 16;

    private final double growthPerDay;
    private final LocalCourse[] courses = new LocalCourse[STEPS + 1];

    CourseTable(Growth growth) {
        growthPerDay = growth.ratePerDay();
        for (int k = 0; k <= STEPS; k++) {
            courses[k] = LocalCourse.of(growth.at(growthPerDay(MOST_Z * (2.0 * k / STEPS - 1))));
        }
    }

    double growthPerDay(double z) {
        return growthPerDay * ImportWalker.factor(ArrivalBand.GROWTH_FACTOR, z);
    }

    double shift(double z) {
        return between(z, courses[at(z)].shift(), courses[at(z) + 1].shift());
    }

    double peakShare(double z) {
        return between(z, courses[at(z)].peakShare(), courses[at(z) + 1].peakShare());
    }

    double tailDays(double z) {
        return between(z, courses[at(z)].tailDays(), courses[at(z) + 1].tailDays());
    }

    private static double place(double z) {
        return (z / MOST_Z + 1) * STEPS / 2;
    }

    private static int at(double z) {
        return Math.max(0, Math.min(STEPS - 1, (int) place(z)));
    }

    private static double between(double z, double low, double high) {
        return low + (place(z) - at(z)) * (high - low);
    }
}
