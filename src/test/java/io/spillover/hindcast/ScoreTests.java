package io.spillover.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Sighting.Phase;
import io.spillover.quantity.Band;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores on numbers worked out by hand. */
class ScoreTests {

    private static final Band WINDOW = new Band(80, 100, 130);

    private static Observation at(double hours, double within) {
        return new Observation("x", false, Phase.FIRST, hours, within, false, "stated");
    }

    private static Observation by(double hours, double within) {
        return new Observation("x", false, Phase.FIRST, hours, within, true, "upper bound");
    }

    @Test
    void anErrorCountsBeyondTheTolerance() {
        assertThat(Score.signed(WINDOW, at(110, 4))).isEqualTo(-10);
        assertThat(Score.error(WINDOW, at(110, 4))).isEqualTo(6);
        assertThat(Score.error(WINDOW, at(92, 4))).isEqualTo(4);
        assertThat(Score.error(WINDOW, at(103, 4))).isZero();
    }

    @Test
    void anUpperBoundIsOnlyMissedByALaterPrediction() {
        assertThat(Score.error(WINDOW, by(500, 4))).isZero();
        assertThat(Score.error(WINDOW, by(90, 4))).isEqualTo(6);
        assertThat(Score.inside(WINDOW, by(500, 4))).isTrue();
        assertThat(Score.inside(WINDOW, by(70, 4))).isFalse();
        assertThat(Score.interval(WINDOW, by(500, 4))).isEqualTo(50);
        assertThat(Score.interval(WINDOW, by(70, 4))).isEqualTo(50 + 20 * 6);
    }

    @Test
    void anObservationIsInsideIfItsToleranceMeetsTheWindow() {
        assertThat(Score.inside(WINDOW, at(76, 4))).isTrue();
        assertThat(Score.inside(WINDOW, at(75.9, 4))).isFalse();
        assertThat(Score.inside(WINDOW, at(134, 4))).isTrue();
        assertThat(Score.inside(WINDOW, at(134.1, 4))).isFalse();
    }

    @Test
    void theIntervalScoreIsTheWidthAndTwentyTimesWhatLiesOutside() {
        assertThat(Score.interval(WINDOW, at(100, 0))).isEqualTo(50);
        assertThat(Score.interval(WINDOW, at(140, 0))).isEqualTo(50 + 20 * 10);
        assertThat(Score.interval(WINDOW, at(140, 4))).isEqualTo(50 + 20 * 6);
        assertThat(Score.interval(WINDOW, at(70, 4))).isEqualTo(50 + 20 * 6);
    }

    @Test
    void relativeErrorsAreOverTheTimeFromTheAnchorAndNoLessThanTheTolerance() {
        assertThat(Score.scaleH(at(582, 2), 252)).isEqualTo(330);
        assertThat(Score.scaleH(at(4, 1), 9)).isEqualTo(5);
        assertThat(Score.scaleH(at(222, 12), 222)).isEqualTo(12);
    }

    @Test
    void oneSpeedGoesOnAsItBegan() {
        Band there = Comparison.oneSpeed(at(252, 3), 584, 1168);
        assertThat(there).isEqualTo(new Band(498, 504, 510));
        assertThat(Comparison.oneSpeed(at(252, 3), 584, Double.NaN)).isNull();
    }

    @Test
    void aTallyTakesMeansAndSaysWhatWasNotReached() {
        var rows = List.of(
                new Comparison.Row(at(110, 4), 1, true, 60, WINDOW, null, null),
                new Comparison.Row(at(140, 0), 2, true, 100, WINDOW, null, null),
                new Comparison.Row(by(500, 4), 3, true, 100, WINDOW, null, null),
                new Comparison.Row(at(110, 4), 4, true, 60, null, null, null));
        var tally = Tally.of(rows, Comparison.Row::open);
        assertThat(tally.n()).isEqualTo(3);
        assertThat(tally.missing()).isEqualTo(1);
        assertThat(tally.inside()).isEqualTo(2);
        assertThat(tally.hours()).isCloseTo((6 + 40 + 0) / 3.0, within(1e-12));
        assertThat(tally.relative()).isCloseTo((0.1 + 0.4 + 0) / 3, within(1e-12));
        assertThat(tally.bias()).isEqualTo(-25);
        assertThat(tally.widthH()).isEqualTo(50);
        assertThat(tally.interval()).isCloseTo((50 + 250 + 50) / 3.0, within(1e-12));
        assertThat(tally.relativeInterval()).isCloseTo((50 / 60.0 + 2.5 + 0.5) / 3, within(1e-12));
    }
}
