package io.spillover.problem;

import org.jspecify.annotations.Nullable;

/**
 * A failure with a message fit for the person who asked: one sentence, no class name, no statement, no path of the server.
 * Anything that is not of this family is unexpected, logged in full and shown as an internal error without detail.
 */
public abstract sealed class SpilloverException extends RuntimeException
        permits NotFoundException, InvalidInputException, ConflictException, UnavailableException, ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final String code;

    SpilloverException(String code, String message) {
        super(message);
        this.code = code;
    }

    SpilloverException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the machine-readable code, upper case with underscores, for example {@code NOT_FOUND}. */
    public String code() {
        return code;
    }
}
