package io.spillover.problem;

import org.jspecify.annotations.Nullable;

/** Something this needs does not answer now; asking again later may work. */
public final class UnavailableException extends SpilloverException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence that says what does not answer
     * @param cause the technical reason, for the log only; null if there is none
     */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super("UNAVAILABLE", message, cause);
    }
}
