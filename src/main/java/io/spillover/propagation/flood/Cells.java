package io.spillover.propagation.flood;

import java.util.Arrays;

/**
 * The sub-reaches of Muskingum and Cunge that carry a hydrograph over a stretch with a given travel time T and variance V, both in
 * steps of time: n equal cells with Courant number C = n/T and cell Reynolds number D = n·V/T² and, where needed, a plain delay.
 * The response of a cell is C0 at once and 4·C/(1+C+D)²·C2^(k−1) after k steps, so that no hydrograph falls below zero while
 * C + D ≥ 1 and C ≤ 1 + D. (C1 itself may be negative on flat rivers, where D is large.) Its mean is K and its variance
 * K²·(1−2X) exactly, whatever the step, so the whole stretch has the mean T and the variance V, and no volume is lost.
 *
 * <p>As many cells are taken as Ponce's rule of accuracy C + D ≥ 2 asks for, if C ≤ 1 + D allows. Where no whole number of cells
 * is left between the two bounds (stretches that are passed within a step or that hardly diffuse) the cells take C = 1 + D,
 * which makes them two-point responses of the right variance, and the rest of T is a delay. Sources: Cunge 1969; V. M. Ponce,
 * Engineering Hydrology, San Diego State University.
 *
 * @param count how many cells, 0 for a mere delay
 * @param courant C of each
 * @param reynolds D of each
 * @param delaySteps delay besides them
 */
record Cells(int count, double courant, double reynolds, double delaySteps) {

    /** Where the outflow has fallen to this share of its crest its tail is cut; what is left is put into the last value. */
    private static final double TAIL = 1e-9;

    private static final int MOST_CELLS = 100_000;
    private static final int LONGEST = 1 << 17;

    static Cells of(double timeSteps, double varianceSteps2) {
        double t = timeSteps;
        double v = varianceSteps2;
        double finest = v < t ? Math.min(MOST_CELLS, Math.floor(t * t / (t - v))) : MOST_CELLS;
        int n = (int) Math.min(finest, Math.ceil(2 * t * t / (t + v)));
        if (n >= 1 && n * (t + v) >= t * t) {
            return new Cells(n, n / t, n * v / (t * t), 0);
        }
        int more = (int) Math.min(MOST_CELLS, finest + 1);
        double each = v / more;
        double k = (1 - Math.sqrt(Math.max(0, 1 - 4 * each))) / 2;
        return k < 1e-9 ? new Cells(0, 0, 0, t) : new Cells(more, 1 / k, each / (k * k), t - more * k);
    }

    /** Routes a hydrograph. */
    Series route(Series inflow) {
        if (inflow.empty()) {
            return inflow;
        }
        Muskingum cell = MuskingumCunge.cell(courant, reynolds);
        double[] rise = inflow.riseM3PerS();
        for (int i = 0; i < count; i++) {
            rise = through(cell, rise);
        }
        return Series.of(inflow.startS() + delaySteps * inflow.stepS(), inflow.stepS(), rise);
    }

    private static double[] through(Muskingum cell, double[] inflow) {
        double[] out = new double[inflow.length + 32];
        double before = 0;
        double last = 0;
        double highest = 0;
        for (int i = 0; i < inflow.length; i++) {
            last = Math.max(0, cell.c0() * inflow[i] + cell.c1() * before + cell.c2() * last);
            before = inflow[i];
            out[i] = last;
            highest = Math.max(highest, last);
        }
        int n = inflow.length;
        if (before != 0) {
            last = Math.max(0, cell.c1() * before + cell.c2() * last);
            out[n++] = last;
        }
        while (last > TAIL * highest && cell.c2() > 0 && n < LONGEST) {
            last *= cell.c2();
            if (n == out.length) {
                out = Arrays.copyOf(out, 2 * n);
            }
            out[n++] = last;
        }
        out[n - 1] += last * cell.c2() / (1 - cell.c2());
        return out.length == n ? out : Arrays.copyOf(out, n);
    }
}
