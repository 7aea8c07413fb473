package io.spillover.propagation;

/** How close a city's seat is to the river, the axis of a plume or the area that reaches it; a later constant is closer. */
public enum Relation {
    /** It only touches the territory. */
    TERRITORY,
    /** The seat is within 35 km. */
    NEAR,
    /** The seat is within 15 km. */
    SEAT;

    private static final double SEAT_KM = 15;
    private static final double NEAR_KM = 35;

    /** Returns the relation of a seat that is so many km away. */
    public static Relation at(double km) {
        if (km <= SEAT_KM) {
            return SEAT;
        }
        return km <= NEAR_KM ? NEAR : TERRITORY;
    }
}
