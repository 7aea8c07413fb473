package io.spillover.resource;

import java.util.Locale;

/** What sort of thing a kind of resource is. */
public enum ResourceCategory {
    /** Goods that are used up or come back: tents, water. */
    STOCK,
    /** People with their equipment. */
    TEAM,
    /** Machines and vehicles. */
    EQUIPMENT,
    /** What a producer can switch to, per day. */
    CAPACITY;

    /** Returns the form used in seed files and in the graph. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the form used in seed files and in the graph.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static ResourceCategory of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
