package io.spillover.propagation.pollutant;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.World;
import io.spillover.propagation.river.RiverClass;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers what a pollutant answer rests on and what it cannot be trusted for. */
final class SlickNotes {

    private final World world;
    private final Conditions conditions;
    private final TreeMap<Integer, Double> poolsS = new TreeMap<>();
    private final TreeSet<Integer> flat = new TreeSet<>();
    private final TreeMap<Integer, Passed> calibrated = new TreeMap<>();
    private final DoubleSummaryStatistics times = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics concentrations = new DoubleSummaryStatistics();
    private double massFactor = 1;
    private int sightings;
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

    void seen(int river, int number, Passed from, double newMassFactor) {
        sightings += number;
        massFactor *= newMassFactor;
        if (from.kept() < 1) {
            calibrated.put(river, from);
        }
    }

    /** Another estimate, by advection and dispersion, over this one. */
    void second(double timeRatio, double concentrationRatio) {
        times.accept(timeRatio);
        concentrations.accept(concentrationRatio);
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
        if (times.getCount() > 0) {
            notes.add(Note.of(
                    Code.ADVECTION_DISPERSION_BESIDE,
                    Fact.of("places", times.getCount()),
                    Fact.of("leastTimeRatio", times.getMin()),
                    Fact.of("mostTimeRatio", times.getMax()),
                    Fact.of("leastConcentrationRatio", concentrations.getMin()),
                    Fact.of("mostConcentrationRatio", concentrations.getMax())));
        }
        if (sightings > 0) {
            notes.add(Note.of(
                    Code.ANCHORED_AT_SIGHTINGS, Fact.of("sightings", sightings), Fact.of("massFactor", massFactor)));
        }
        calibrated.forEach((river, from) -> notes.add(Note.of(
                Code.RIVER_CALIBRATED_BY_SIGHTING,
                new Fact("river", world.rivers().riverId(river)),
                Fact.of("timeFactor", Math.exp(from.lnFactor())),
                Fact.of("sigmaFactor", from.kept()),
                Fact.of("sharedVariance", Passed.SHARED))));
        poolsS.forEach((dam, seconds) -> notes.add(Note.of(
                Code.POOL_RESIDENCE_TIME,
                new Fact("dam", world.dams().id(dam)),
                Fact.of("residenceDays", seconds / 86_400),
                Fact.of("likelyShare", 0.5))));
        return notes;
    }

    List<Note> caveats(int given) {
        List<Note> notes = new ArrayList<>();
        if (given > sightings) {
            notes.add(Note.of(Code.SIGHTINGS_OFF_THE_WAY, Fact.of("sightings", given - sightings)));
        }
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
