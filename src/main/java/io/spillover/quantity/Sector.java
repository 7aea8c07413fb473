package io.spillover.quantity;

/** A part of a city's life that can fail and that others depend on. */
public enum Sector {
    /** Electricity. */
    POWER,
    /** Drinking water and sewage. */
    WATER,
    /** Telephone and data. */
    TELECOM,
    /** Oil, gas and coal. */
    FUEL,
    /** Road, rail and harbours. */
    TRANSPORT,
    /** Hospitals and medical supply. */
    HEALTH,
    /** Food. */
    FOOD,
    /** Manufacturing. */
    INDUSTRY
}
