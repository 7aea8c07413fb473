package io.spillover.platform.database;

/** The database cannot be used, so the application does not start. One sentence for the cause, one for what to do. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param message one sentence that says what is wrong
     * @param action one sentence that says what to do about it
     */
    public DatabaseStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    DatabaseStartException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** Returns one sentence that says what to do. */
    public String action() {
        return action;
    }
}
