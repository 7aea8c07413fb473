package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTests {

    private static final List<Integer> ALL = IntStream.range(0, 7).boxed().toList();

    @Test
    void walkingTheCursorsGivesEveryRowOnce() {
        List<Integer> seen = new ArrayList<>();
        @Nullable String after = null;
        Connection<Integer> page;
        do {
            page = fetch(PageRequest.of(3, after));
            seen.addAll(page.nodes());
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void aFullLastPageHasNoNext() {
        var page = Connection.of(PageRequest.of(7, null), ALL, ConnectionTests::cursor);

        assertThat(page.pageInfo().hasNextPage()).isFalse();
        assertThat(page.nodes()).hasSize(7);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var page = Connection.of(PageRequest.of(null, null), List.<Integer>of(), ConnectionTests::cursor);

        assertThat(page.pageInfo()).isEqualTo(new PageInfo(false, false, null, null));
        assertThat(PageRequest.of(null, null).first()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aPageSizeOutOfRangeIsRefused(int first) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PageRequest.of(first, null))
                .withMessage("first is " + first + ", but must be from 1 to 100.")
                .satisfies(e -> assertThat(e.field()).isEqualTo("first"));
    }

    private static Connection<Integer> fetch(PageRequest page) {
        int from = page.after("n").map(cursor -> (int) cursor.number() + 1).orElse(0);
        var rows = ALL.stream().filter(n -> n >= from).limit(page.limit()).toList();
        return Connection.of(page, rows, ConnectionTests::cursor);
    }

    private static Cursor cursor(Integer n) {
        return Cursor.of("n", n, "row:" + n);
    }
}
