package io.spillover.hazard;

/** Whether it is real, as CAP 1.2 says it. Only what is {@link #ACTUAL} is mirrored as exposed cities in the graph. */
public enum HazardStatus {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    TEST("Test"),
    DRAFT("Draft");

    private final String text;

    HazardStatus(String text) {
        this.text = text;
    }

    /** Returns the word of CAP 1.2, as seed files and the graph hold it. */
    public String text() {
        return text;
    }

    /**
     * Reads the word of CAP 1.2.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static HazardStatus of(String text) {
        for (var status : values()) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("Not a status: " + text);
    }
}
