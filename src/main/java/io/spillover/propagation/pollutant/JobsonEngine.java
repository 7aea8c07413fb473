package io.spillover.propagation.pollutant;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverWalk;
import io.spillover.quantity.Mechanism;

/**
 * Dissolved pollutants by Jobson's regressions (USGS WRIR 96-4013).
 *
 * <p>In each reach the velocity of the peak follows from drainage area, discharge and, where known, mean discharge and slope;
 * travel times add along the reaches, and the unit peak concentration comes from their sum. The front runs 0.890 of the peak's
 * time, the tail ends when a tenth of the peak is left. A release that lasts D shifts the peak by D/2, the end by D, and cannot
 * be denser than its own rate in the river's flow. The concentration is that of the local discharge, so tributaries dilute; a
 * branch takes its share of the mass. A reservoir may hold the slick for nothing, half or all of its residence time V/Q in the
 * early, likely and late case.
 *
 * <p>Units: km, m³/s, kg, mg/L, s. The regressions come from dye in free-flowing rivers: ice, gates, settling and uptake are not
 * in them, and concentration here is that of the whole cross-section. See {@link SlickCarrier} for the uncertainty.
 */
public final class JobsonEngine implements PropagationEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.RIVER_POLLUTANT;
    }

    @Override
    public String version() {
        return "jobson/1";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        if (!(any instanceof RiverEvent event) || !(event.magnitude() instanceof Magnitude.Spill spill)) {
            throw new IllegalArgumentException("A pollutant needs a spill, not " + any);
        }
        SlickCarrier carrier = new SlickCarrier(world, event, spill, conditions);
        var trail = RiverWalk.walk(world, event, carrier, conditions.year());
        return new Footprint(
                "peak concentration",
                "mg/L",
                trail.entries(),
                trail.misses(),
                carrier.assumptions(),
                carrier.caveats());
    }
}
