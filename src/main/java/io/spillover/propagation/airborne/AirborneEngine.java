package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;

/**
 * Gas, smoke and ash with the wind: Gaussian plumes and puffs along a series of winds.
 *
 * <p>A sudden release is a puff, one that lasts a plume; its parts move with the wind of each moment, so the plume turns with the
 * wind (see {@link Paths}, {@link Flight}). Spread: {@link Spread}; concentration: {@link Gaussian}, {@link Cloud}; ash:
 * {@link Mastin}. A city is a disc of its area around its seat: the first arrival counts at its near edge, intensity at the point
 * of it where the axis comes nearest to the seat; {@link io.spillover.propagation.Relation} tells how near that is.
 *
 * <p>Bands are at 90 % ({@link AirDrivers}): times by the speed of the wind; the intensity by direction, speed, class and mass, one
 * after another, joined as roots of summed squares in the logarithm. A city that only a wind turned by up to 22.5° brings above
 * the limit is exposed with the flag {@link Footprint#LIKELY_BELOW_THRESHOLD}. Farther than {@value CityReading#FAR_KM} km or later
 * than an hour only direction and arrival mean something: there the intensity's band is at least a factor of 3 to both sides, and
 * a caveat says so.
 *
 * <p>Units: km, m, s, mg/m³. Not valid for heavy gas near its source, hills, calm air, rain, chemistry. Cost grows with the cities
 * within the reach of the cloud.
 */
public final class AirborneEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.AIRBORNE;
    }

    @Override
    public String version() {
        return "plume-puff/1";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        AirEvent event = air(any);
        Release release = new Release(world, event, conditions);
        CityReading reading = new CityReading(release, event, conditions);
        reading.readAll();
        AirNotes notes = new AirNotes(release, event, conditions, reading);
        return new Footprint(
                "peak concentration",
                "mg/m³",
                reading.entries(),
                reading.misses(),
                notes.assumptions(),
                notes.caveats());
    }

    @Override
    public Sampler sampler(World world, Event any, Conditions conditions, Footprint footprint) {
        return new AirSampler(new Release(world, air(any), conditions), conditions.horizonS(), footprint);
    }

    @Override
    public long estimatedBytes(World world, Event event, Conditions conditions) {
        return 4_000_000 + 1024L * world.cities().size();
    }

    private static AirEvent air(Event any) {
        if (!(any instanceof AirEvent event)) {
            throw new IllegalArgumentException("A cloud needs a release into the air, not " + any);
        }
        return event;
    }
}
