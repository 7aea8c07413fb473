package io.spillover.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spillover.resource.Reserve.Reason;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReserveRuleTests {

    @Test
    void theLargerOfShareAndPeopleIsKept() {
        var rule = new ReserveRule(0.1, 150.0);

        assertThat(rule.of(400_000, 1_350_000L)).isEqualTo(new Reserve(202_500, 197_500, Reason.PER_1000_PEOPLE));
        assertThat(rule.of(400_000, 200_000L)).isEqualTo(new Reserve(40_000, 360_000, Reason.SHARE_OF_STOCK));
    }

    @Test
    void ofWholeUnitsOnlyWholeUnitsAreLent() {
        assertThat(new ReserveRule(0.3, null).of(14, null)).isEqualTo(new Reserve(5, 9, Reason.SHARE_OF_STOCK));
        assertThat(new ReserveRule(0.5, null).of(1, null)).isEqualTo(new Reserve(1, 0, Reason.SHARE_OF_STOCK));
    }

    @Test
    void ofPartsOfUnitsPartsAreLent() {
        assertThat(new ReserveRule(0.3, null).of(2.5, null)).isEqualTo(new Reserve(0.75, 1.75, Reason.SHARE_OF_STOCK));
    }

    @Test
    void thirtyPercentOfTenIsThreeAndNotALittleMore() {
        assertThat(new ReserveRule(0.3, null).of(10, null).kept()).isEqualTo(3);
        assertThat(new ReserveRule(0.1, null).of(30, null).kept()).isEqualTo(3);
        assertThat(new ReserveRule(0.07, null).of(100, null).kept()).isEqualTo(7);
    }

    @Test
    void neverMoreThanTheStockIsKept() {
        assertThat(new ReserveRule(null, 1000.0).of(60, 97_000L)).isEqualTo(new Reserve(60, 0, Reason.PER_1000_PEOPLE));
    }

    @Test
    void aRuleForUnknownPeopleKeepsAll() {
        assertThat(new ReserveRule(0.1, 5.0).of(60, null)).isEqualTo(new Reserve(60, 0, Reason.POPULATION_UNKNOWN));
    }

    @Test
    void withoutARuleAllCanBeLent() {
        assertThat(ReserveRule.NONE.of(60, 5L)).isEqualTo(new Reserve(0, 60, Reason.NO_RESERVE));
        assertThat(new ReserveRule(0.0, 0.0).of(0, null)).isEqualTo(new Reserve(0, 0, Reason.NO_RESERVE));
    }

    @Test
    void keptAndAvailableAreTheStockWhateverTheRule() {
        var random = new Random(20_240_304);
        for (int i = 0; i < 2_000; i++) {
            double stock = random.nextBoolean() ? random.nextInt(10_000) : random.nextInt(1_000_000) / 100.0;
            double share = random.nextInt(101) / 100.0;
            var rule = new ReserveRule(share, random.nextInt(50) / 10.0);

            var reserve = rule.of(stock, (long) random.nextInt(3_000_000));

            assertThat(reserve.kept() + reserve.available())
                    .as("%s of %s", rule, stock)
                    .isCloseTo(stock, within());
            assertThat(reserve.kept()).isBetween(0.0, stock);
            assertThat(reserve.kept()).isGreaterThanOrEqualTo(Math.min(stock, share * stock) - 1e-9);
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    @Test
    void sharesBeyondOneAndNumbersThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReserveRule(1.01, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReserveRule(Double.NaN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReserveRule(null, -1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReserveRule(null, Double.POSITIVE_INFINITY));
    }

    @Test
    void theSentenceHoldsTheFigures() {
        var boats = new Stock("demo:b", "demo:1003", 540_000L, 14, Duration.ZERO, new ReserveRule(0.3, null));
        var water = new Stock("demo:w", "demo:2001", 1_350_000L, 400_000, Duration.ZERO, new ReserveRule(0.1, 150.0));

        assertThat(ReserveStatement.of(boats, boats.reserve()).why().sentence())
                .isEqualTo("The holder keeps 30 % of its 14, rounded up to whole units: 5.");
        assertThat(ReserveStatement.of(water, water.reserve()).why().sentenceZh())
                .isEqualTo("持有方按每千人150、人口1350000自留202500。");
    }
}
