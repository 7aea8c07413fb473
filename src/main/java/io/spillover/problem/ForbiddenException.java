package io.spillover.problem;

/** The caller is known but may not do this: its role or its jurisdiction does not reach that far. */
public final class ForbiddenException extends SpilloverException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence that says which right is missing */
    public ForbiddenException(String message) {
        super("FORBIDDEN", message);
    }
}
