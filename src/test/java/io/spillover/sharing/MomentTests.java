package io.spillover.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.exposure.Exposure;
import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTests {

    private static final Instant START = Instant.parse("2024-03-04T14:30:00Z");
    private static final Instant END = START.plus(Duration.ofDays(5));
    private static final List<Exposure> EXPOSED = List.of(
            Facts.exposure("r:b", START, START, START.plusSeconds(60)), Facts.exposure("r:c", START, START, END));

    @Test
    void whileItGoesOnItIsNow() {
        var now = START.plus(Duration.ofDays(4)).plusMillis(5);

        assertThat(choose(now)).isEqualTo(new Moment(START.plus(Duration.ofDays(4)), AsOfRule.NOW));
        assertThat(choose(START).rule()).isEqualTo(AsOfRule.NOW);
        assertThat(choose(END).rule()).isEqualTo(AsOfRule.NOW);
    }

    @Test
    void beforeAndAfterItIsItsStart() {
        assertThat(choose(END.plusSeconds(1))).isEqualTo(new Moment(START, AsOfRule.HAZARD_START));
        assertThat(choose(START.minusSeconds(1))).isEqualTo(new Moment(START, AsOfRule.HAZARD_START));
    }

    @Test
    void onceDeclaredEndedItIsItsStart() {
        var ended = Facts.hazard(START, START.plusSeconds(60));

        assertThat(Moment.choose(null, Optional.empty(), ended, EXPOSED, START.plusSeconds(90)))
                .isEqualTo(new Moment(START, AsOfRule.HAZARD_START));
    }

    @Test
    void withoutExposuresItsOwnDurationCounts() {
        var hazard = Facts.hazard(START, null);

        assertThat(Moment.choose(null, Optional.empty(), hazard, List.of(), START.plusSeconds(7200))
                        .rule())
                .isEqualTo(AsOfRule.NOW);
        assertThat(Moment.choose(null, Optional.empty(), hazard, List.of(), START.plusSeconds(7201))
                        .rule())
                .isEqualTo(AsOfRule.HAZARD_START);
    }

    @Test
    void aLaterPageAnswersForTheMomentOfTheFirst() {
        var after = Optional.of(new Rank(START.plusSeconds(30), Duration.ZERO, 1, "r:x"));
        var hazard = Facts.hazard(START, null);

        var moment = Moment.choose(null, after, hazard, EXPOSED, START.plusSeconds(90));

        assertThat(moment).isEqualTo(new Moment(START.plusSeconds(30), AsOfRule.NOW));
        assertThat(Moment.choose(null, after, null, List.of(), START.plusSeconds(90))
                        .asOf())
                .isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aPageOfAnotherMomentIsRefused() {
        var after = Optional.of(new Rank(START, Duration.ZERO, 1, "r:x"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Moment.choose(END, after, null, List.of(), START));
        assertThat(Moment.choose(START, after, null, List.of(), END)).isEqualTo(new Moment(START, AsOfRule.GIVEN));
    }

    private static Moment choose(Instant now) {
        return Moment.choose(null, Optional.empty(), Facts.hazard(START, null), EXPOSED, now);
    }
}
