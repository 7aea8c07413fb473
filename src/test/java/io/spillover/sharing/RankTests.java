package io.spillover.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTests {

    private static final Instant AS_OF = Instant.parse("2024-03-04T14:30:00Z");

    @Test
    void theEarlierComesFirstThenTheLargerThenTheSmallerId() {
        var ordered = List.of(rank(10, 1, "z"), rank(20, 5, "y"), rank(20, 2, "a"), rank(20, 2, "b"));

        assertThat(List.of(ordered.get(3), ordered.get(1), ordered.get(0), ordered.get(2)).stream()
                        .sorted())
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void aCursorComesBackAsItWas() {
        var rank = rank(209, 197_500.25, "demo:2001-boat");

        assertThat(Rank.after(new PageRequest(5, Cursor.parse(rank.cursor().text()))))
                .contains(rank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1;2", "x;1;1", "1;2;x", "99999999999999999999;1;1", "9223372036854775807;1;1", "1;2;3;4"})
    void anythingElseIsRefused(String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Rank.after(new PageRequest(5, new Cursor(Rank.BY_ARRIVAL, key, "a"))));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Rank.after(new PageRequest(5, new Cursor("id", "1;2;3", "a"))));
    }

    private static Rank rank(long minutes, double available, String id) {
        return new Rank(AS_OF, Duration.ofMinutes(minutes), available, id);
    }
}
