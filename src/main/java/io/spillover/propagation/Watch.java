package io.spillover.propagation;

/** Looks on while something long is computed, and may stop it. Called from any of its threads. */
@FunctionalInterface
public interface Watch {

    /** Looks at nothing and never stops. */
    Watch NONE = share -> {};

    /**
     * Is told how far it is.
     *
     * @param share done, 0 to 1
     * @throws StoppedException to stop it
     */
    void at(double share);

    /** Whoever watched wanted no more of it. */
    final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Makes one. */
        public StoppedException() {
            super("stopped", null, false, false);
        }
    }
}
