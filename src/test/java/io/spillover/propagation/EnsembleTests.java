package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnsembleTests {

    /** Two places one after the other, each an hour away with a lognormal error; exposed if it takes less than four hours. */
    private static final Sampler TWO_LEGS = new Sampler() {
        @Override
        public int[] cities() {
            return new int[] {7, 9};
        }

        @Override
        public Walker walker() {
            return (draw, course) -> {
                double first = 3600 * Math.exp(0.5 * draw.normal(1, 0));
                double second = first + 3600 * Math.exp(0.5 * draw.normal(1, 1));
                course.hit(0, first, first, first, 1);
                if (second < 4 * 3600) {
                    course.hit(1, second, second, second, 0.5);
                } else {
                    course.miss(1);
                }
            };
        }
    };

    @Test
    void theSameSeedGivesTheSameAnswerOnAnyNumberOfThreads() {
        var one = new Ensemble(2000, 42, 0.5, 1).draw(TWO_LEGS, Watch.NONE);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(new Ensemble(2000, 42, 0.5, threads).draw(TWO_LEGS, Watch.NONE))
                    .isEqualTo(one);
        }
        assertThat(new Ensemble(2000, 43, 0.5, 1).draw(TWO_LEGS, Watch.NONE)).isNotEqualTo(one);
    }

    @Test
    void comonotoneLegsSpreadWiderThanIndependentOnes() {
        var together = new Ensemble(20_000, 1, 1, 2).draw(TWO_LEGS, Watch.NONE).get(1);
        var alone = new Ensemble(20_000, 1, 0, 2).draw(TWO_LEGS, Watch.NONE).get(1);

        // comonotone: exposed if 2·exp(0.5 z) < 4, z < 1.3863, probability 0.9172
        assertThat(together.probability().likely()).isCloseTo(0.9172, within(0.006));
        assertThat(alone.probability().likely())
                .isGreaterThan(together.probability().likely());
    }

    @Test
    void quantilesAreThoseOfTheDistribution() {
        var odds = new Ensemble(50_000, 3, 0.3, 2).draw(TWO_LEGS, Watch.NONE).get(0);
        var first = java.util.Objects.requireNonNull(odds.first());

        assertThat(odds.city()).isEqualTo(7);
        assertThat(first.likely()).isCloseTo(3600, within(30.0));
        assertThat(first.low()).isCloseTo(3600 * Math.exp(-0.5 * 1.6449), within(30.0));
        assertThat(first.high()).isCloseTo(3600 * Math.exp(0.5 * 1.6449), within(90.0));
    }

    @Test
    void theBinomialIntervalHoldsTheShareAndStaysBetweenZeroAndOne() {
        assertThat(new Odds(0, 0, 100, null, null, null, null).probability().high())
                .isCloseTo(0.0263, within(0.0005));
        assertThat(new Odds(0, 100, 100, null, null, null, null).probability().low())
                .isCloseTo(0.9737, within(0.0005));
        var half = new Odds(0, 50, 100, null, null, null, null).probability();
        assertThat(half.low()).isCloseTo(0.4189, within(0.0005));
        assertThat(half.high()).isCloseTo(0.5811, within(0.0005));
    }

    @Test
    void aDriverIsFoundByItsNameAlone() {
        var draw = new Draw(5, 0.4);
        double first = draw.course(10).normal(2, 77);
        draw.course(11).normal(2, 77);
        draw.course(10).normal(3, 1);

        assertThat(draw.course(10).normal(2, 77)).isEqualTo(first);
        assertThat(new Draw(5, 0.4).course(10).normal(2, 77)).isEqualTo(first);
        assertThat(draw.course(10).normal(2, 78)).isNotEqualTo(first);
    }

    @Test
    void driversAreStandardNormalAndCorrelateByRho() {
        var draw = new Draw(6, 0.25);
        double sum = 0;
        double squares = 0;
        double product = 0;
        int n = 40_000;
        for (int c = 0; c < n; c++) {
            draw.course(c);
            double a = draw.normal(1, 1);
            double b = draw.normal(1, 2);
            sum += a;
            squares += a * a;
            product += a * b;
        }
        assertThat(sum / n).isCloseTo(0, within(0.02));
        assertThat(squares / n).isCloseTo(1, within(0.03));
        assertThat(product / n).isCloseTo(0.25, within(0.03));
    }

    @Test
    void aWatchStopsIt() {
        var looks = new AtomicInteger();
        Watch watch = share -> {
            if (looks.incrementAndGet() == 3) {
                throw new Watch.StoppedException();
            }
        };
        assertThatThrownBy(() -> new Ensemble(100_000, 1, 1, 2).draw(TWO_LEGS, watch))
                .isInstanceOf(Watch.StoppedException.class);
        assertThat(looks).hasValueLessThan(10);
    }
}
