package io.spillover.exposure;

/** How close the point where the intensity counts is to the city's seat; the shares of people hang on it. */
public enum Position {
    /** Within 15 km. */
    SEAT,
    /** Within 35 km. */
    NEAR,
    /** It only crosses the territory, or came onto the river below the seat. */
    TERRITORY
}
