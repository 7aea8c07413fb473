package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Discharge;
import io.spillover.propagation.river.LocalRiver;
import io.spillover.propagation.river.RiverClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<Note> own = new LinkedHashSet<>();
    private final Set<Note> operated = new LinkedHashSet<>();
    private final Map<Integer, Double> stored = new TreeMap<>();
    private final TreeSet<Integer> full = new TreeSet<>();
    private final Discharge discharge;
    private final LocalRiver river;
    private double durationS;
    private boolean added;
    private final boolean stretches;
    private final boolean crests;
    private final boolean rains;

    FloodNotes(World world, RiverEvent event, Conditions conditions, Discharge discharge, LocalRiver river) {
        this.discharge = discharge;
        this.river = river;
        this.world = world;
        this.stretches = event.sources().stream().anyMatch(Source::stretch);
        this.crests = event.sources().stream().anyMatch(s -> of(event, s) instanceof Magnitude.Crest);
        this.rains = event.sources().stream().anyMatch(s -> of(event, s) instanceof Magnitude.Rain);
        this.event = event;
        this.conditions = conditions;
    }

    private static Magnitude of(RiverEvent event, Source source) {
        Magnitude own = source.magnitude();
        return own == null ? event.magnitude() : own;
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

    void breach(Magnitude.Breach breach, double peakM3PerS) {
        own.add(Note.of(
                Code.BREACH_PEAK_WITHIN_FACTOR,
                Fact.of("volumeM3", breach.volumeM3()),
                Fact.of("headM", breach.headM()),
                Fact.of("peakM3PerS", peakM3PerS)));
    }

    void rain(double depthMm, double runoff, boolean assumed) {
        own.add(Note.of(
                Code.RAIN_RUNS_OFF,
                Fact.of("depthMm", depthMm),
                Fact.of(assumed ? "runoffAssumed" : "runoff", runoff)));
    }

    void seen(double shiftS) {
        own.add(Note.of(Code.BROUGHT_THROUGH_SIGHTING, Fact.of("laterByHours", shiftS / 3600)));
    }

    void operated(int dam, DamRule rule, double floodStorageM3) {
        String text = rule instanceof DamRule.Cap ? "cap" : rule instanceof DamRule.Curve ? "curve" : "hold";
        List<Fact> facts = new ArrayList<>(List.of(new Fact("dam", world.dams().id(dam)), new Fact("rule", text)));
        if (rule instanceof DamRule.Cap cap) {
            facts.add(Fact.of("releaseM3PerS", cap.releaseM3PerS()));
            boolean known = world.dams().floodStorageM3(dam) >= 0;
            facts.add(
                    Double.isInfinite(floodStorageM3)
                            ? new Fact("floodStorageM3", "unknown")
                            : Fact.of(known ? "floodStorageM3" : "floodStorageAssumedM3", floodStorageM3));
        }
        operated.add(new Note(Code.RESERVOIR_OPERATED, facts));
    }

    void full(int dam) {
        full.add(dam);
    }

    void kept(int dam, double storedM3) {
        if (storedM3 > 0) {
            stored.put(dam, storedM3);
        }
    }

    void damPassed(int dam) {
        if (!(world.dams().storageM3(dam) < LARGE_M3)) {
            dams.add(dam);
        }
    }

    List<Note> assumptions() {
        List<Note> notes = new ArrayList<>(discharge.notes());
        notes.addAll(own);
        if (durationS > 0) {
            notes.add(Note.of(Code.CREST_DURATION_ASSUMED, Fact.of("hours", durationS / 3600)));
        }
        notes.add(Note.of(Code.DRIVERS_COMONOTONE));
        reachesByN.forEach((n, reaches) ->
                notes.add(Note.of(Code.MANNING_N_BY_CLASS, Fact.of("n", n), Fact.of("reaches", reaches.size()))));
        reachesByOverbank.forEach((factor, reaches) -> notes.add(
                Note.of(Code.OVERBANK_STORAGE_FACTOR, Fact.of("factor", factor), Fact.of("reaches", reaches.size()))));
        notes.addAll(river.notes());
        if (added) {
            notes.add(Note.of(Code.WAVES_ADDED_AS_HYDROGRAPHS));
        }
        for (int dam : dams) {
            notes.add(Note.of(
                    Code.FLOW_PASSES_DAM,
                    new Fact("dam", world.dams().id(dam)),
                    Fact.of("storageM3", world.dams().storageM3(dam))));
        }
        notes.addAll(operated);
        stored.forEach((dam, m3) -> notes.add(
                Note.of(Code.RESERVOIR_KEEPS, new Fact("dam", world.dams().id(dam)), Fact.of("storedM3", m3))));
        if (stretches && crests) {
            notes.add(Note.of(Code.AREA_CRESTS_WITHIN_HALF_DURATION));
        }
        return notes;
    }

    List<Note> caveats() {
        List<Note> notes = new ArrayList<>();
        if (stretches || rains) {
            notes.add(Note.of(
                    Code.CREST_TRAVEL_TIME_LITTLE_SKILL,
                    Fact.of("sources", event.sources().size())));
        }
        for (int dam : full) {
            notes.add(Note.of(Code.RESERVOIR_FULL, new Fact("dam", world.dams().id(dam))));
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
