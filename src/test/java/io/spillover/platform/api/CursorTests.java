package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.problem.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void aCursorComesBackAsItWasWritten() {
        var cursor = new Cursor("name", "哈尔滨 / Harbin", "china:230100");

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aNumberComesBackExactly() {
        var cursor = Cursor.of("population", 0.1 + 0.2, "x:1");

        assertThat(Cursor.parse(cursor.text()).number()).isEqualTo(0.1 + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bm90IGEgY3Vyc29y", "MQ==", "gICA", "\u0000", "💧"})
    void anythingElseIsRefusedAndNamesTheArgument(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Cursor.parse(text))
                .satisfies(e -> assertThat(e.field()).isEqualTo("after"))
                .withMessageContaining("not a cursor of this list");
    }

    @Test
    void aCursorOfAnotherVersionIsRefused() {
        var later = Base64.getUrlEncoder().encodeToString("2\u001fname\u001fa\u001fb".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Cursor.parse(later));
    }

    @Test
    void aCursorOfAnotherOrderingIsRefused() {
        var page = PageRequest.of(5, new Cursor("population", "1", "x:1").text());

        assertThat(page.after("population")).isPresent();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> page.after("name"));
    }

    @Test
    void aTextThatIsNoNumberIsRefusedAsANumber() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Cursor("population", "many", "x:1").number());
    }
}
