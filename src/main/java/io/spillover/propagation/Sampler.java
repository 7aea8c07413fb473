package io.spillover.propagation;

/** Draws possible courses of one event. Immutable and shared by threads; each thread walks with a {@link Walker} of its own. */
public interface Sampler {

    /** Returns the cities it watches, by index, none twice: those any course can expose. */
    int[] cities();

    /** Returns a walker with work arrays of its own. */
    Walker walker();

    /** Draws one course after another. */
    interface Walker {

        /**
         * Draws a course. For the k-th city of {@link #cities()} it sets every value of {@code course}.
         *
         * @param draw the drivers of this course
         * @param course overwritten
         */
        void walk(Draw draw, Course course);
    }

    /** What one course does to the cities watched; {@code firstS} is infinite where it does not expose a city. */
    final class Course {

        /** First arrival in s, infinite if the city is not exposed. */
        public final double[] firstS;

        /** The worst, s. */
        public final double[] peakS;

        /** The end, s. */
        public final double[] endS;

        /** Intensity in the unit of the footprint. */
        public final double[] intensity;

        /** Makes a course for a number of cities. */
        public Course(int cities) {
            firstS = new double[cities];
            peakS = new double[cities];
            endS = new double[cities];
            intensity = new double[cities];
        }

        /** Sets a city that is not exposed. */
        public void miss(int k) {
            firstS[k] = Double.POSITIVE_INFINITY;
            peakS[k] = Double.POSITIVE_INFINITY;
            endS[k] = Double.POSITIVE_INFINITY;
            intensity[k] = 0;
        }

        /** Sets a city that is exposed. */
        public void hit(int k, double first, double peak, double end, double strength) {
            firstS[k] = first;
            peakS[k] = peak;
            endS[k] = end;
            intensity[k] = strength;
        }
    }
}
