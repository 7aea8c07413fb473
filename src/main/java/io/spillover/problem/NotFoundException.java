package io.spillover.problem;

/** What was asked for by its identity does not exist. */
public final class NotFoundException extends SpilloverException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what was looked for, in the reader's words, for example {@code "city"}
     * @param id the identity that was given
     */
    public NotFoundException(String kind, String id) {
        super("NOT_FOUND", "There is no " + kind + " with the id \"" + id + "\".");
    }
}
