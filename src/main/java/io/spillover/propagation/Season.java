package io.spillover.propagation;

/** The three discharges a river section is known by. */
public enum Season {
    /** Mean of January and February. */
    DRY,
    /** Mean of the year. */
    MEAN,
    /** Mean of July and August. */
    FLOOD
}
