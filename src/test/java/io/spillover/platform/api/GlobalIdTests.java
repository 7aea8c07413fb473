package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTests {

    @Test
    void aGlobalIdComesBackAsItWasWritten() {
        assertThat(GlobalId.parse("id", GlobalId.of("City", "china:110000")))
                .isEqualTo(new GlobalId("City", "china:110000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "City", "City:", "city:china:1", ":x", "City:a b", "City:\n", "Q2l0eTox"})
    void anotherFormIsRefusedAndNamesTheArgument(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GlobalId.parse("id", text))
                .satisfies(e -> assertThat(e.field()).isEqualTo("id"))
                .withMessageContaining("is not a global id");
    }

    @Test
    void anArgumentTakesTheGlobalAndThePlainId() {
        assertThat(GlobalId.local("Hazard", "hazardId", "Hazard:china:spill")).isEqualTo("china:spill");
        assertThat(GlobalId.local("Hazard", "hazardId", "china:spill")).isEqualTo("china:spill");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GlobalId.local("Hazard", "hazardId", "City:china:110000"))
                .withMessageContaining("is the id of a City, not of a Hazard");
    }
}
