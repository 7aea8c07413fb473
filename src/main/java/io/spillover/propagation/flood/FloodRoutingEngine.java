package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverWalk;
import io.spillover.propagation.river.Trail;
import io.spillover.quantity.Mechanism;

/**
 * Floods routed as whole hydrographs by Muskingum and Cunge down the reaches below their sources.
 *
 * <p>Each hydrograph is the rise over the seasonal discharge. In every reach it has one reference discharge, the base plus half of
 * the crests at both ends, and with it the celerity c = 5/3·v of a wide Manning channel (slower over bank, see {@link Overbank})
 * and the diffusivity μ = Q/(2·B·S). The cells of {@link Cells} carry it over the reach with mean L/c and variance 2·μ·L/c³
 * (Hayami 1951) exactly, after the delay L/(v+√(g·h)) before which nothing can arrive. Hydrographs are added where rivers meet
 * and divided where they part, so volume is kept but for what reservoirs hold ({@link Reservoirs}) and what the cut tails of
 * source bells leave out (a millionth). The step is one for the whole run, a tenth of the spread of the sharpest source at most, of
 * 60 s to 6 h; a hydrograph longer than 4096 steps goes on with a step twice as long. First and end are the crossings of a tenth
 * of the rise.
 *
 * <p>Windows are 90 %: discharge known within a factor of 1.25, roughness 1.4, width 2, slope 1.5, storage over bank by class,
 * length by quality, all erring together along the way ({@link Leg}, {@link Clock}); {@link FloodSampler} draws instead.
 * Sources of a flood are crests, breaches and rain ({@link Inflow}); what was seen on the way takes over ({@link Sights}).
 *
 * <p>Units: km, m³/s, s. Not valid for backwater, tides, dam-break shocks near the dam and very flat slopes. A crest over an area
 * with inflow along the river is exposed at once there, with the caveat that crest travel times have little skill. Sources:
 * Cunge 1969; HEC-HMS Technical Reference Manual; Hayami 1951; Froehlich 1995; Manning's n in the ranges of Chow 1959.
 */
public final class FloodRoutingEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.RIVER_FLOOD;
    }

    @Override
    public String version() {
        return "flood-routing/1";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        RiverEvent event = flood(any);
        FloodCarrier carrier = new FloodCarrier(world, event, conditions);
        Trail trail = RiverWalk.walk(world, event, carrier, conditions.year());
        FloodNotes notes = carrier.notes();
        return new Footprint(
                "peak discharge", "m³/s", trail.entries(), trail.misses(), notes.assumptions(), notes.caveats());
    }

    @Override
    public Sampler sampler(World world, Event any, Conditions conditions, Footprint footprint) {
        RiverEvent event = flood(any);
        FloodCarrier carrier = new FloodCarrier(world, event, conditions);
        RiverWalk.walk(world, event, carrier, conditions.year());
        double earliest =
                event.sources().stream().mapToDouble(Source::startOffsetS).min().orElse(0);
        return new FloodSampler(world, conditions, footprint, carrier.traces(), earliest);
    }

    private static RiverEvent flood(Event any) {
        if (any instanceof RiverEvent event && isFlood(event.magnitude())) {
            for (Source source : event.sources()) {
                Magnitude own = source.magnitude();
                if (own != null && !isFlood(own)) {
                    throw new IllegalArgumentException(
                            "A flood begins with a crest, a breach or rain, not with " + own);
                }
            }
            return event;
        }
        throw new IllegalArgumentException("A flood needs a crest, a breach or rain, not " + any);
    }

    private static boolean isFlood(Magnitude magnitude) {
        return !(magnitude instanceof Magnitude.Spill);
    }
}
