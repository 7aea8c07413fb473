package io.spillover.propagation.pollutant;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Miss;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverWalk;
import io.spillover.propagation.river.SeenPlaces;
import io.spillover.quantity.Mechanism;
import java.util.stream.IntStream;

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
 * <p>What was seen of the slick ({@link Conditions#sightings()}) is gone through: each phase that was seen stands where it was
 * seen, with the tolerance of the sighting for its uncertainty; below, the legs below are added, and the three phases keep the
 * distance they were seen at, so that a plume stretches on from there. A measured peak corrects the mass. What lies above a
 * sighting keeps its computed times. The travel time up to a sighting corrects the speed of the same river below it and of no
 * other ({@link Passed}). Held reaches and reservoirs that hold everything end a slick; no other rule of a reservoir changes it.
 *
 * <p>Where width, slope and discharge are all given, the advection–dispersion equation is solved beside it ({@link Channel}) and
 * named among the assumptions with its ratio to the answer; it stays a second estimate, because a world does not say whether a
 * width was surveyed, and the equation is worth no more than its geometry.
 *
 * <p>Units: km, m³/s, kg, mg/L, s. The regressions come from dye in free-flowing rivers: ice, gates, settling and uptake are not
 * in them, and concentration here is that of the whole cross-section. See {@link SlickCarrier} for the uncertainty.
 */
public final class JobsonEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.RIVER_POLLUTANT;
    }

    @Override
    public String version() {
        return "jobson/2";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        RiverEvent event = event(any);
        Magnitude.Spill spill = spill(event);
        SeenPlaces seen = SeenPlaces.of(world, event, conditions.sightings());
        SlickCarrier carrier = new SlickCarrier(world, event, spill, conditions, seen);
        var trail = RiverWalk.walk(world, event, carrier, conditions, seen);
        return new Footprint(
                "peak concentration",
                "mg/L",
                trail.entries(),
                trail.misses(),
                carrier.assumptions(),
                carrier.caveats());
    }

    @Override
    public Sampler sampler(World world, Event any, Conditions conditions, Footprint footprint) {
        RiverEvent event = event(any);
        Magnitude.Spill spill = spill(event);
        SeenPlaces seen = SeenPlaces.of(world, event, conditions.sightings());
        SlickRecorder recorder = new SlickRecorder(new SlickCarrier(world, event, spill, conditions, seen), world);
        RiverWalk.walk(world, event, recorder, conditions, seen);
        return new SlickSampler(
                recorder.program(),
                watched(footprint),
                event.durationS(),
                spill.decayPerDay(),
                spill.limitMgPerL(),
                conditions.horizonS());
    }

    /** The cities exposed, and those that another course may expose. */
    private static int[] watched(Footprint footprint) {
        return IntStream.concat(
                        IntStream.of(footprint.cityEntries()).map(footprint::index),
                        footprint.misses().stream()
                                .filter(m -> m.reason() == Miss.Reason.BELOW_THRESHOLD
                                        || m.reason() == Miss.Reason.BEYOND_HORIZON)
                                .mapToInt(Miss::city))
                .distinct()
                .toArray();
    }

    private static RiverEvent event(Event any) {
        if (any instanceof RiverEvent event && event.magnitude() instanceof Magnitude.Spill) {
            return event;
        }
        throw new IllegalArgumentException("A pollutant needs a spill, not " + any);
    }

    private static Magnitude.Spill spill(RiverEvent event) {
        return (Magnitude.Spill) event.magnitude();
    }
}
