package io.spillover.propagation.pollutant;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers what a pollutant answer rests on and what it cannot be trusted for. */
final class SlickNotes {

    private final World world;
    private final Conditions conditions;
    private final TreeMap<Integer, Double> poolsS = new TreeMap<>();
    private final TreeSet<Integer> flat = new TreeSet<>();
    private boolean merged;

    SlickNotes(World world, Conditions conditions) {
        this.world = world;
        this.conditions = conditions;
    }

    void reach(int reach) {
        if (world.rivers().slope(reach) < RiverClass.BACKWATER_SLOPE) {
            flat.add(reach);
        }
    }

    void pool(int dam, double residenceS) {
        poolsS.put(dam, residenceS);
    }

    void slicksMerged() {
        merged = true;
    }

    List<Note> assumptions(List<Note> discharge, List<Note> defaults, double iceSlows, double dischargeFactor) {
        List<Note> notes = new ArrayList<>(discharge);
        notes.add(Note.of(Code.FULLY_MIXED_CONSERVATIVE));
        notes.add(Note.of(Code.DRIVERS_COMONOTONE));
        notes.add(Note.of(Code.DISCHARGE_WITHIN_FACTOR, Fact.of("factor", dischargeFactor)));
        notes.addAll(defaults);
        if (conditions.ice()) {
            notes.add(Note.of(Code.ICE_COVER_SLOWS, Fact.of("timeFactor", iceSlows)));
        }
        if (merged) {
            notes.add(Note.of(Code.SLICKS_MERGED));
        }
        poolsS.forEach((dam, seconds) -> notes.add(Note.of(
                Code.POOL_RESIDENCE_TIME,
                new Fact("dam", world.dams().id(dam)),
                Fact.of("residenceDays", seconds / 86_400),
                Fact.of("likelyShare", 0.5))));
        return notes;
    }

    List<Note> caveats() {
        List<Note> notes = new ArrayList<>();
        if (!poolsS.isEmpty()) {
            notes.add(Note.of(Code.POOL_OPERATION_UNKNOWN, Fact.of("pools", poolsS.size())));
        }
        if (!flat.isEmpty()) {
            notes.add(Note.of(
                    Code.LOW_SLOPE_BACKWATER,
                    Fact.of("reaches", flat.size()),
                    new Fact("firstReach", world.rivers().reachId(flat.first()))));
        }
        if (conditions.ice()) {
            notes.add(Note.of(Code.ICE_IN_WINTER));
        }
        return notes;
    }
}
