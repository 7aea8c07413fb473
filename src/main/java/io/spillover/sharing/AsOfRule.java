package io.spillover.sharing;

/** How the moment was chosen at which the help is asked for. */
public enum AsOfRule {
    /** The caller named it. */
    GIVEN,
    /** Now: the hazard is going on, or only a city was asked about. */
    NOW,
    /** The hazard's start: it is over, or has not begun. */
    HAZARD_START
}
