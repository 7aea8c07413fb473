package io.spillover.sharing;

/** How goods and people travel along a link. */
public enum TravelMode {
    ROAD,
    RAIL,
    FERRY,
    AIR
}
