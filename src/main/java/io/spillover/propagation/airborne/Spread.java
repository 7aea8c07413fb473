package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent.Stability;

/**
 * How wide a cloud has become after a way x through air of one class of stability, as standard deviations in m. Both grow with x.
 *
 * <p>{@link #RURAL} and {@link #URBAN}: plumes, Briggs 1973, as in CCPS 1999 and Griffiths 1994; made for 100 m to 10 km, beyond
 * that continued. {@link #PUFF}: instantaneous puffs, after Slade 1968 as in CCPS 1999, for open country; σx = σy.
 */
public enum Spread {
    /** Plume over open country. */
    RURAL {
        @Override
        public double yM(Stability s, double x) {
            return RURAL_Y[s.ordinal()] * x / Math.sqrt(1 + 1e-4 * x);
        }

        @Override
        public double zM(Stability s, double x) {
            return switch (s) {
                case A -> 0.20 * x;
                case B -> 0.12 * x;
                case C -> 0.08 * x / Math.sqrt(1 + 2e-4 * x);
                case D -> 0.06 * x / Math.sqrt(1 + 1.5e-3 * x);
                case E -> 0.03 * x / (1 + 3e-4 * x);
                case F -> 0.016 * x / (1 + 3e-4 * x);
            };
        }
    },
    /** Plume over a city. */
    URBAN {
        @Override
        public double yM(Stability s, double x) {
            return URBAN_Y[s.ordinal()] * x / Math.sqrt(1 + 4e-4 * x);
        }

        @Override
        public double zM(Stability s, double x) {
            return switch (s) {
                case A, B -> 0.24 * x * Math.sqrt(1 + 1e-3 * x);
                case C -> 0.20 * x;
                case D -> 0.14 * x / Math.sqrt(1 + 3e-4 * x);
                case E, F -> 0.08 * x / Math.sqrt(1 + 1.5e-3 * x);
            };
        }
    },
    /** Puff over open country. */
    PUFF {
        @Override
        public double yM(Stability s, double x) {
            return PUFF_Y[s.ordinal()] * Math.pow(x, s == Stability.F ? 0.89 : 0.92);
        }

        @Override
        public double zM(Stability s, double x) {
            return PUFF_Z[s.ordinal()] * Math.pow(x, PUFF_Z_POWER[s.ordinal()]);
        }
    };

    private static final double[] RURAL_Y = {0.22, 0.16, 0.11, 0.08, 0.06, 0.04};
    private static final double[] URBAN_Y = {0.32, 0.32, 0.22, 0.16, 0.11, 0.11};
    private static final double[] PUFF_Y = {0.18, 0.14, 0.10, 0.06, 0.04, 0.02};
    private static final double[] PUFF_Z = {0.60, 0.53, 0.34, 0.15, 0.10, 0.05};
    private static final double[] PUFF_Z_POWER = {0.75, 0.73, 0.71, 0.70, 0.65, 0.61};

    private static final double FARTHEST_M = 1e8;

    /** Returns the standard deviation across the wind in m after a way in m. */
    public abstract double yM(Stability stability, double xM);

    /** Returns the standard deviation upwards in m after a way in m. */
    public abstract double zM(Stability stability, double xM);

    /** Returns the way in m after which a cloud is so wide across the wind. */
    double wayOfY(Stability stability, double sigmaM) {
        return way(sigmaM, x -> yM(stability, x));
    }

    /** Returns the way in m after which a cloud is so high; {@value #FARTHEST_M} m where it never gets there. */
    double wayOfZ(Stability stability, double sigmaM) {
        return way(sigmaM, x -> zM(stability, x));
    }

    private static double way(double sigmaM, java.util.function.DoubleUnaryOperator growing) {
        double low = 0;
        double high = FARTHEST_M;
        for (int i = 0; i < 100 && high - low > 1e-9 * high; i++) {
            double middle = low == 0 ? high / 1024 : Math.sqrt(low * high);
            if (low == 0 && middle < 1e-6) {
                return 0;
            }
            if (growing.applyAsDouble(middle) < sigmaM) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
