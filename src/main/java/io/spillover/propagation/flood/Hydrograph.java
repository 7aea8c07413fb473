package io.spillover.propagation.flood;

/**
 * Lead, peak and end of a series of discharges: lead and end are the first and the last crossing of the base plus a tenth of the
 * rise, interpolated linearly. Times are in steps from the first value.
 *
 * @param threshold the discharge that counts as begin and end
 * @param lead first crossing
 * @param peak step of the highest value
 * @param end last crossing
 */
public record Hydrograph(double threshold, double lead, double peak, double end) {

    /** Reads a series against a base discharge. */
    public static Hydrograph of(double[] discharge, double base) {
        int top = 0;
        for (int i = 1; i < discharge.length; i++) {
            top = discharge[i] > discharge[top] ? i : top;
        }
        double threshold = base + 0.1 * (discharge[top] - base);
        int up = 0;
        while (discharge[up] < threshold) {
            up++;
        }
        int down = discharge.length - 1;
        while (discharge[down] < threshold) {
            down--;
        }
        double lead = up == 0 ? 0 : up - 1 + (threshold - discharge[up - 1]) / (discharge[up] - discharge[up - 1]);
        double end = down == discharge.length - 1
                ? down
                : down + (discharge[down] - threshold) / (discharge[down] - discharge[down + 1]);
        return new Hydrograph(threshold, lead, top, end);
    }
}
