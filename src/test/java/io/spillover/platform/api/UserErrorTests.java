package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.problem.ConflictException;
import io.spillover.problem.ForbiddenException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserErrorTests {

    record Payload(@Nullable String result, List<UserError> userErrors) {}

    @Test
    void successHasNoErrors() {
        assertThat(UserError.catching(() -> "done", Payload::new)).isEqualTo(new Payload("done", List.of()));
    }

    @Test
    void whatTheCallerCanMendBecomesData() {
        assertThat(failing(new InvalidInputException("input.massKg", "massKg is -1.")))
                .isEqualTo(new UserError(UserError.Code.INVALID_INPUT, "input.massKg", "massKg is -1."));
        assertThat(failing(new NotFoundException("city", "x:1")).code()).isEqualTo(UserError.Code.NOT_FOUND);
        assertThat(failing(new ConflictException("Changed.")).code()).isEqualTo(UserError.Code.CONFLICT);
    }

    @Test
    void missingRightsAndDefectsStayErrorsOfTheRequest() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> failing(new ForbiddenException("Not yours.")));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> failing(new IllegalStateException("defect")));
    }

    private static UserError failing(RuntimeException failure) {
        Payload payload = UserError.<String, Payload>catching(
                () -> {
                    throw failure;
                },
                Payload::new);
        assertThat(payload.result()).isNull();
        return payload.userErrors().get(0);
    }
}
