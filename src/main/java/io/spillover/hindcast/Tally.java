package io.spillover.hindcast;

import io.spillover.quantity.Band;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one run over some observations.
 *
 * @param n observations the run comes to
 * @param missing observations it does not come to
 * @param hours mean error beyond the tolerance, h
 * @param relative the same over the time from the anchor
 * @param bias mean of predicted minus observed, upper bounds left out, h
 * @param inside how many lie in the 90 % window
 * @param widthH mean width of the window
 * @param interval mean interval score, h
 * @param relativeInterval the same over the time from the anchor
 */
record Tally(
        int n,
        int missing,
        double hours,
        double relative,
        double bias,
        int inside,
        double widthH,
        double interval,
        double relativeInterval) {

    static Tally of(List<Comparison.Row> rows, Function<Comparison.Row, @Nullable Band> run) {
        int n = 0;
        int inside = 0;
        int stated = 0;
        double[] sum = new double[6];
        for (var row : rows) {
            var band = run.apply(row);
            if (band == null) {
                continue;
            }
            n++;
            var seen = row.seen();
            sum[0] += Score.error(band, seen);
            sum[1] += Score.error(band, seen) / row.scaleH();
            sum[2] += band.high() - band.low();
            sum[3] += Score.interval(band, seen);
            sum[4] += Score.interval(band, seen) / row.scaleH();
            inside += Score.inside(band, seen) ? 1 : 0;
            if (!seen.upperBound()) {
                stated++;
                sum[5] += Score.signed(band, seen);
            }
        }
        return new Tally(
                n,
                rows.size() - n,
                sum[0] / n,
                sum[1] / n,
                sum[5] / stated,
                inside,
                sum[2] / n,
                sum[3] / n,
                sum[4] / n);
    }
}
