package io.spillover.platform.security;

/** The application must not start like this; says what is wrong and what to do, each in one sentence. */
final class UnsafeStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnsafeStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
