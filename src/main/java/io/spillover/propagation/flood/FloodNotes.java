package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers what a flood answer rests on and what it cannot be trusted for. */
final class FloodNotes {

    /** A large reservoir by the Chinese standard GB 50201. */
    private static final double LARGE_M3 = 1e8;

    private final World world;
    private final RiverEvent event;
    private final Conditions conditions;
    private final TreeMap<Double, TreeSet<Integer>> reachesByN = new TreeMap<>();
    private final TreeMap<Double, TreeSet<Integer>> reachesByOverbank = new TreeMap<>();
    private final TreeSet<Integer> flat = new TreeSet<>();
    private final TreeSet<Integer> dams = new TreeSet<>();
    private final List<Note> own = new ArrayList<>();
    private double durationS;
    private boolean added;

    FloodNotes(World world, RiverEvent event, Conditions conditions) {
        this.world = world;
        this.event = event;
        this.conditions = conditions;
    }

    void peakAssumed(double overFloodSeason) {
        own.add(Note.of(Code.PEAK_DISCHARGE_ASSUMED, Fact.of("timesFloodSeason", overFloodSeason)));
    }

    void durationAssumed(double seconds) {
        durationS = Math.max(durationS, seconds);
    }

    void reach(int reach, double slope, Overbank overbank) {
        reachesByN
                .computeIfAbsent(RiverClass.manningN(slope), unused -> new TreeSet<>())
                .add(reach);
        if (overbank.celerityFactor() < 1) {
            reachesByOverbank
                    .computeIfAbsent(overbank.celerityFactor(), unused -> new TreeSet<>())
                    .add(reach);
        }
        if (slope < RiverClass.BACKWATER_SLOPE) {
            flat.add(reach);
        }
    }

    void wavesAdded() {
        added = true;
    }

    void damPassed(int dam) {
        if (!(world.dams().storageM3(dam) < LARGE_M3)) {
            dams.add(dam);
        }
    }

    List<Note> assumptions(List<Note> discharge, List<Note> defaults) {
        List<Note> notes = new ArrayList<>(discharge);
        notes.addAll(own);
        if (durationS > 0) {
            notes.add(Note.of(Code.CREST_DURATION_ASSUMED, Fact.of("hours", durationS / 3600)));
        }
        notes.add(Note.of(Code.DRIVERS_COMONOTONE));
        reachesByN.forEach((n, reaches) ->
                notes.add(Note.of(Code.MANNING_N_BY_CLASS, Fact.of("n", n), Fact.of("reaches", reaches.size()))));
        reachesByOverbank.forEach((factor, reaches) -> notes.add(
                Note.of(Code.OVERBANK_STORAGE_FACTOR, Fact.of("factor", factor), Fact.of("reaches", reaches.size()))));
        notes.addAll(defaults);
        if (added) {
            notes.add(Note.of(Code.WAVES_ADDED_AS_BELLS));
        }
        for (int dam : dams) {
            notes.add(Note.of(
                    Code.FLOW_PASSES_DAM,
                    new Fact("dam", world.dams().id(dam)),
                    Fact.of("storageM3", world.dams().storageM3(dam))));
        }
        if (event.area()) {
            notes.add(Note.of(Code.AREA_CRESTS_WITHIN_HALF_DURATION));
        }
        return notes;
    }

    List<Note> caveats() {
        List<Note> notes = new ArrayList<>();
        if (event.area()) {
            notes.add(Note.of(
                    Code.CREST_TRAVEL_TIME_LITTLE_SKILL,
                    Fact.of("sources", event.sources().size())));
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
