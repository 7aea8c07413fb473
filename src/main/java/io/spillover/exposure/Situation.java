package io.spillover.exposure;

/** The ways a risk outgrows one city. */
public enum Situation {
    /** The hazard itself spans several jurisdictions, this city among them. */
    SHARED_SOURCE,
    /** It happens in this city, and others are exposed too. */
    SPREADING,
    /** Its source lies in another city. */
    REMOTE
}
