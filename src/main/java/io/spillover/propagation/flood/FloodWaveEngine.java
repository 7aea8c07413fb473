package io.spillover.propagation.flood;

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
 * Flood waves by celerity and closed-form attenuation.
 *
 * <p>A wave is a bell-shaped rise over the seasonal discharge. It moves with c = 5/3·v of a wide Manning channel at the flooding
 * discharge and is drawn out by the variance 2·μ·L/c³ of each reach (Hayami 1951), so that its rise falls as s/√(s²+ΣVar) while
 * its volume is kept. First and end are where a tenth of the rise is passed, 2.146 standard deviations from the crest, never
 * before v+√(g·h) allows. Waves that meet are added as hydrographs. See {@link FloodCarrier} for the uncertainty.
 *
 * <p>Units: km, m³/s, s. Not valid for backwater, tides, dam-break shocks and very flat slopes; dams let the flow pass. A crest
 * over an area with inflow along the river is exposed at once there, with the caveat that crest travel times have little skill.
 * Sources: HEC-HMS Technical Reference Manual (c, μ); Hayami 1951; Manning's n in the ranges of Chow 1959.
 */
public final class FloodWaveEngine implements PropagationEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.RIVER_FLOOD;
    }

    @Override
    public String version() {
        return "flood-wave/1";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        if (!(any instanceof RiverEvent event) || !(event.magnitude() instanceof Magnitude.Crest crest)) {
            throw new IllegalArgumentException("A flood needs a crest, not " + any);
        }
        FloodCarrier carrier = new FloodCarrier(world, event, crest, conditions);
        var trail = RiverWalk.walk(world, event, carrier, conditions.year());
        return new Footprint(
                "peak discharge", "m³/s", trail.entries(), trail.misses(), carrier.assumptions(), carrier.caveats());
    }
}
