package io.spillover.platform.api;

import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import io.spillover.problem.SpilloverException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure of a mutation, told to the caller as data beside the result.
 *
 * @param code which kind of failure
 * @param field the input's field that is wrong, null if it is no single one
 * @param message one sentence for people
 */
public record UserError(Code code, @Nullable String field, String message) {

    /** The kinds of failure that a caller can mend. */
    public enum Code {
        /** What was named does not exist. */
        NOT_FOUND,
        /** A value breaks a rule. */
        INVALID_INPUT,
        /** The state does not allow the step. */
        CONFLICT
    }

    /**
     * Runs a mutation and turns its expected failures into data. What the caller cannot mend by other input (missing rights,
     * a database that does not answer, defects) still ends as an error of the request.
     *
     * <pre>{@code return UserError.catching(() -> hazards.declare(input), DeclareHazardPayload::new);}</pre>
     *
     * @param body the mutation
     * @param payload makes the payload of the result (null after a failure) and the errors (empty after success)
     */
    public static <T, P> P catching(Supplier<T> body, BiFunction<@Nullable T, List<UserError>, P> payload) {
        try {
            return payload.apply(body.get(), List.of());
        } catch (InvalidInputException e) {
            return payload.apply(null, List.of(new UserError(Code.INVALID_INPUT, e.field(), sentence(e))));
        } catch (NotFoundException e) {
            return payload.apply(null, List.of(new UserError(Code.NOT_FOUND, null, sentence(e))));
        } catch (ConflictException e) {
            return payload.apply(null, List.of(new UserError(Code.CONFLICT, null, sentence(e))));
        }
    }

    private static String sentence(SpilloverException e) {
        return String.valueOf(e.getMessage());
    }
}
