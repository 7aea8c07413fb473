package io.spillover.propagation;

/** What an entry of a {@link Footprint} stands for. */
public enum Spot {
    /** A source; the index is its place in the event's list. */
    SOURCE,
    /** The upper end of a reach. */
    REACH,
    /** A city, once in a footprint. */
    CITY,
    /** An intake, gauge, plant or town. */
    FACILITY,
    /** A dam the river runs through. */
    DAM,
    /** A sector of a city; the index is the node of {@link Supplies}. */
    SECTOR
}
