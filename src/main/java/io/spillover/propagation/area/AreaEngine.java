package io.spillover.propagation.area;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed and moving areas: which cities they cover, by which share, when and how strongly.
 *
 * <p>A city is a disc of its area around its seat, in the plane around the seat. The share a circle or polygon covers is exact there
 * ({@link DiscShare}); a list of cities gives its shares. A storm moves straight and evenly between its fixes, its radius and
 * intensity likewise; it comes and goes at the roots of a quadratic. The ratio of an entry is the largest share of the city covered
 * at once by one part of the area; parts are not added. {@link io.spillover.propagation.Relation} tells how near the area came to the
 * seat. Intensity is that of the area at the time it is highest over the city; below the least one it counts as no exposure.
 *
 * <p>Bands are at 90 % by the errors of position, time and intensity ({@link Errors}), each at its bound. A city that only the error
 * of the position brings under the area is exposed with the flag {@link Footprint#LIKELY_BELOW_THRESHOLD}. Units: km, s, the event's
 * own. Cost grows with the cities near the area.
 */
public final class AreaEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.FOOTPRINT;
    }

    @Override
    public String version() {
        return "area-cover/1";
    }

    @Override
    public Footprint propagate(World world, Event any, Conditions conditions) {
        AreaEvent event = area(any, world);
        AreaReading reading = new AreaReading(world, event, conditions);
        List<Note> notes = new ArrayList<>();
        boolean placed = event.patches().stream().anyMatch(p -> !(p.shape() instanceof AreaEvent.Shape.OfCity));
        notes.add(Note.of(
                Code.AREA_DRIVERS,
                Fact.of("trackKm", placed ? Errors.TRACK_KM : 0),
                Fact.of("trackKmPerHour", placed ? Errors.TRACK_KM_PER_HOUR : 0),
                Fact.of("shapeShareOfRadius", placed ? Errors.SHAPE_SHARE : 0),
                Fact.of("hours", Errors.LATE_S / 3600),
                Fact.of("shareOfTimeAhead", Errors.LATE_SHARE),
                Fact.of("intensityFactor", Errors.STRENGTH_FACTOR)));
        notes.add(Note.of(Code.AREA_EVEN_INSIDE));
        if (placed) {
            notes.add(Note.of(Code.TERRITORY_AS_DISC));
        }
        if (reading.unknownAreas() > 0) {
            notes.add(Note.of(
                    Code.TERRITORY_RADIUS_ASSUMED,
                    Fact.of("cities", reading.unknownAreas()),
                    Fact.of("radiusKm", io.spillover.propagation.Cities.ASSUMED_TERRITORY_KM)));
        }
        List<Note> caveats = conditions.sightings().isEmpty()
                ? List.of()
                : List.of(Note.of(
                        Code.SIGHTINGS_NOT_USED,
                        Fact.of("sightings", conditions.sightings().size())));
        return new Footprint(event.measure(), event.unit(), reading.entries(), reading.misses(), notes, caveats);
    }

    @Override
    public Sampler sampler(World world, Event any, Conditions conditions, Footprint footprint) {
        return new AreaSampler(world, area(any, world), conditions.horizonS());
    }

    @Override
    public long estimatedBytes(World world, Event event, Conditions conditions) {
        return 1_000_000 + 4096L * world.cities().size();
    }

    private static AreaEvent area(Event any, World world) {
        if (!(any instanceof AreaEvent event)) {
            throw new IllegalArgumentException("A footprint needs an area, not " + any);
        }
        for (AreaEvent.Patch patch : event.patches()) {
            if (patch.shape() instanceof AreaEvent.Shape.OfCity of
                    && of.city() >= world.cities().size()) {
                throw new IllegalArgumentException("There is no city " + of.city() + " in this world");
            }
        }
        return event;
    }
}
