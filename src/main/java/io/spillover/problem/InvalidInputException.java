package io.spillover.problem;

/** The input breaks a rule; names the field. */
public final class InvalidInputException extends SpilloverException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the input's field as the caller wrote it, for example {@code "input.massKg"}
     * @param message one sentence with the value and the rule it breaks
     */
    public InvalidInputException(String field, String message) {
        super("INVALID_INPUT", message);
        this.field = field;
    }

    /** Returns the field that breaks the rule. */
    public String field() {
        return field;
    }
}
