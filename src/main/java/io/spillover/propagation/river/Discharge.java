package io.spillover.propagation.river;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Flow;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The discharge during an event: the seasonal one, plus the difference a measurement at the first source found. That difference
 * travels as an amount of water, so it weighs less as tributaries join, and is divided where a river divides.
 */
public final class Discharge {

    private final LocalRiver river;
    private final Conditions conditions;
    private final double excessM3PerS;

    /** Reads the measurement, if there is one, at the lower end of the first source. */
    public Discharge(World world, RiverEvent event, Conditions conditions, LocalRiver river) {
        this.river = river;
        this.conditions = conditions;
        Source first = event.sources().get(0);
        if (first.river() >= world.rivers().riverCount()) {
            throw new IllegalArgumentException("The first source: river " + first.river() + " is not in this world");
        }
        int reach = world.reachAt(first.river(), first.toKm());
        double seasonal = river.seasonalM3PerS(reach, world.rivers().share(reach, first.toKm()));
        excessM3PerS = conditions.measuredDischarge().orElse(seasonal) - seasonal;
    }

    /** Returns what was measured above (or below, negative) the season at the first source, m³/s. */
    public double excessM3PerS() {
        return excessM3PerS;
    }

    /** Returns the discharge at a place, given the part of the excess that came this way, m³/s. */
    public double atM3PerS(int reach, double share, double excess) {
        double seasonal = river.seasonalM3PerS(reach, share);
        return Math.max(seasonal * Conditions.LEAST_SHARE, seasonal + excess);
    }

    /** Returns what the discharge rests on. */
    public List<Note> notes() {
        Flow flow = conditions.flow();
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(
                Code.DISCHARGE_OF_SEASON,
                Fact.of("dry", flow.dry()),
                Fact.of("mean", flow.mean()),
                Fact.of("flood", flow.flood())));
        conditions
                .measuredDischarge()
                .ifPresent(measured -> notes.add(Note.of(
                        Code.DISCHARGE_MEASURED_AT_SOURCE,
                        Fact.of("measuredM3PerS", measured),
                        Fact.of("differenceM3PerS", excessM3PerS))));
        return notes;
    }
}
