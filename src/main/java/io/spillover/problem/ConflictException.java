package io.spillover.problem;

/** The state changed under the caller, or does not allow the step. */
public final class ConflictException extends SpilloverException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence that says what is in the way */
    public ConflictException(String message) {
        super("CONFLICT", message);
    }
}
