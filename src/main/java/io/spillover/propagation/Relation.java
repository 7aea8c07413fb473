package io.spillover.propagation;

/** How close a city's seat is to the river that passes it; a later constant is closer. */
public enum Relation {
    /** The river only crosses the territory. */
    TERRITORY,
    /** The seat is within 35 km. */
    NEAR,
    /** The seat is within 15 km. */
    SEAT
}
