package io.spillover.quantity;

/** How a risk travels from one place to another. */
public enum Mechanism {
    /** A flood wave moves down a river. */
    RIVER_FLOOD,
    /** A dissolved substance moves with the water. */
    RIVER_POLLUTANT,
    /** Gas, smoke or ash follows the wind. */
    AIRBORNE,
    /** An infection follows travellers. */
    EPIDEMIC,
    /** A failure passes along supply lines of energy, water, data. */
    INFRASTRUCTURE,
    /** A shortage passes along trade. */
    SUPPLY_CHAIN,
    /** A fixed or moving area covers cities. */
    FOOTPRINT,
    /** A secondary hazard starts where another arrived. */
    TRIGGERED
}
