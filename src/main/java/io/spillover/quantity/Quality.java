package io.spillover.quantity;

import java.util.Locale;

/** How well a fact is known; kept on every row, node and answer. */
public enum Quality {
    /** Read from a named source. */
    MEASURED,
    /** Computed from such facts. */
    DERIVED,
    /** A stated planning assumption. */
    ASSUMED,
    /** General knowledge, not checked. */
    RECALLED,
    /** River geometry, length within about 3 %. */
    A,
    /** River geometry, length within about 15 %. */
    B,
    /** River geometry, length within about 25 %. */
    C;

    /** Returns the form used in seed files and in the graph. */
    public String text() {
        return name().length() == 1 ? name() : name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the form used in seed files and in the graph.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Quality of(String text) {
        for (var quality : values()) {
            if (quality.text().equals(text)) {
                return quality;
            }
        }
        throw new IllegalArgumentException("Not a quality: " + text);
    }
}
