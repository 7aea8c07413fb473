package io.spillover.propagation.cascade;

/**
 * How far a cascade is followed.
 *
 * @param floor chains whose likely probability is below it are cut
 * @param depth nothing is followed on from a secondary hazard that is this many steps from the primary one by its shortest chain
 * @param most secondary hazards at most; those that start first are kept
 * @param horizonS seconds after the start of the primary hazard from which nothing starts any more
 * @param courses drawn where several chains start the same hazard
 * @param seed of the drawing
 */
public record Limits(double floor, int depth, int most, double horizonS, int courses, long seed) {

    /** Probability 0.01, four steps, a hundred secondary hazards, sixty days, 10,000 courses. */
    public static final Limits DEFAULT = new Limits(0.01, 4, 100, 60 * 86_400.0, 10_000, 1);

    /** @throws IllegalArgumentException if a number is impossible */
    public Limits {
        if (!(floor >= 0 && floor <= 1) || depth < 1 || most < 1 || !(horizonS > 0) || courses < 1) {
            throw new IllegalArgumentException("Not limits of a cascade: floor " + floor + ", depth " + depth
                    + ", at most " + most + ", horizon " + horizonS + " s, " + courses + " courses");
        }
    }

    /** Returns the same with another floor. */
    public Limits floor(double newFloor) {
        return new Limits(newFloor, depth, most, horizonS, courses, seed);
    }

    /** Returns the same with another depth. */
    public Limits depth(int newDepth) {
        return new Limits(floor, newDepth, most, horizonS, courses, seed);
    }

    /** Returns the same with another most. */
    public Limits most(int newMost) {
        return new Limits(floor, depth, newMost, horizonS, courses, seed);
    }

    /** Returns the same with another horizon, s. */
    public Limits horizon(double newHorizonS) {
        return new Limits(floor, depth, most, newHorizonS, courses, seed);
    }
}
