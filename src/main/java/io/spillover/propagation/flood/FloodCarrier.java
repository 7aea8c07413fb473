package io.spillover.propagation.flood;

import static io.spillover.propagation.flood.Wave.CASES;
import static io.spillover.propagation.flood.Wave.EARLY;
import static io.spillover.propagation.flood.Wave.LATE;
import static io.spillover.propagation.flood.Wave.LIKELY;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude.Crest;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Source;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Carrier;
import io.spillover.propagation.river.Discharge;
import io.spillover.propagation.river.LocalRiver;
import io.spillover.propagation.river.Reading;
import io.spillover.propagation.river.RiverClass;
import io.spillover.propagation.river.Spread;
import io.spillover.quantity.Band;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves flood waves. Earliest and latest are the 5 % and 95 % quantiles of the crest's travel time from uncertain discharge
 * (factor 1.25 at 90 %), roughness (1.4), width (2), slope (1.5), length (by quality) and, over bank, storage (2). Each is
 * lognormal; through c ∝ Q^0.4·n^−0.6·B^−0.4·S^0.3 the spread of ln T follows in closed form. The drivers are taken to err
 * together all along the path. Over a source area crests are nearly simultaneous but nobody knows in which order: each may come
 * up to half of the flood's duration later than the first.
 */
final class FloodCarrier implements Carrier<Wave> {

    private static final double SIGMA_DISCHARGE = Spread.sigmaOfFactor(1.25);
    private static final double SIGMA_ROUGHNESS = Spread.sigmaOfFactor(1.4);
    private static final double SIGMA_WIDTH = Spread.sigmaOfFactor(2);
    private static final double SIGMA_SLOPE = Spread.sigmaOfFactor(1.5);

    private final RiverGrid grid;
    private final Conditions conditions;
    private final LocalRiver river;
    private final Discharge discharge;
    private final FloodNotes notes;
    private final double crestOverSeason;
    private final double durationS;
    private final boolean area;

    FloodCarrier(World world, RiverEvent event, Crest crest, Conditions conditions) {
        this.grid = world.rivers();
        this.conditions = conditions;
        this.river = new LocalRiver(grid, conditions);
        this.discharge = new Discharge(world, event, conditions, river);
        this.notes = new FloodNotes(world, event, conditions);
        Source first = event.sources().get(0);
        int reach = world.reachAt(first.river(), first.toKm());
        double season = river.floodSeasonM3PerS(reach, grid.share(reach, first.toKm()));
        boolean known = crest.peakDischargeM3PerS() > 0;
        crestOverSeason = known ? crest.peakDischargeM3PerS() / season : RiverClass.BANKFULL_OVER_FLOOD_SEASON;
        if (!known) {
            notes.peakAssumed(crestOverSeason);
        }
        durationS = event.durationS();
        area = event.area();
    }

    @Override
    public Wave start(Source source, int reach, double share) {
        double excess = discharge.excessM3PerS();
        double rise =
                crestOverSeason * river.floodSeasonM3PerS(reach, share) - discharge.atM3PerS(reach, share, excess);
        double duration = durationS;
        if (duration <= 0) {
            duration = 86_400 * Math.pow(river.areaKm2(reach, share) / 1000, 0.3);
            notes.durationAssumed(duration);
        }
        double half = area ? duration / 2 : 0;
        return Wave.begin(source.startOffsetS(), half, rise, duration / (2 * Wave.TENTH), excess);
    }

    @Override
    public Wave enter(Wave wave, int reach, double share) {
        double base = discharge.atM3PerS(reach, 0.5, wave.excessM3PerS());
        double rise = Math.max(0, wave.rise(LIKELY));
        Wave.Leg guess = leg(reach, base + rise);
        double below = Math.max(0, wave.entering(guess).moved(1 - share).rise(LIKELY));
        return wave.entering(leg(reach, base + (rise + below) / 2));
    }

    /** What the whole reach adds at a discharge. */
    private Wave.Leg leg(int reach, double dischargeM3PerS) {
        double slope = river.slope(reach);
        double lengthM = 1000 * grid.lengthKm(reach);
        WideChannel flow =
                WideChannel.ofDischarge(dischargeM3PerS, RiverClass.manningN(slope), river.widthM(reach, 0.5), slope);
        double bankfull = RiverClass.BANKFULL_OVER_FLOOD_SEASON * river.floodSeasonM3PerS(reach, 0.5);
        Overbank overbank = dischargeM3PerS > bankfull ? Overbank.of(slope) : Overbank.NONE;
        Hayami reachResponse = Hayami.of(
                lengthM,
                flow.celerityMPerS() * overbank.celerityFactor(),
                flow.diffusivityM2PerS() * overbank.celerityFactor());
        notes.reach(reach, slope, overbank);
        double celerity = Math.sqrt(square(0.4 * SIGMA_DISCHARGE)
                + square(0.6 * SIGMA_ROUGHNESS)
                + square(0.4 * SIGMA_WIDTH)
                + square(0.3 * SIGMA_SLOPE)
                + square(overbank.sigma()));
        double time = Math.exp(Spread.Z_95 * Math.hypot(celerity, river.sigmaLength(reach)));
        double variance = Math.exp(Spread.Z_95 * Math.hypot(3 * celerity, river.sigmaLength(reach)));
        double meanS = reachResponse.meanS();
        double bound = lengthM / flow.dynamicWaveMPerS();
        double varS2 = reachResponse.varianceS2();
        return new Wave.Leg(
                new double[] {meanS / time, meanS, meanS * time},
                new double[] {varS2 / variance, varS2, varS2 * variance},
                new double[] {bound / time, bound, bound * time});
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public Wave advance(Wave wave, int reach, double share, double toShare) {
        return wave.moved(toShare - share);
    }

    @Override
    public Wave merge(Wave one, Wave other, int reach, double share) {
        notes.wavesAdded();
        return one.plus(other);
    }

    @Override
    public Wave part(Wave wave, double share) {
        return wave.part(share);
    }

    @Override
    public Wave pass(Wave wave, int dam, int reach, double share) {
        notes.damPassed(dam);
        return wave;
    }

    @Override
    public boolean absorbedBySources() {
        return true;
    }

    @Override
    public Reading read(Wave wave, int reach, double share) {
        double base = discharge.atM3PerS(reach, share, wave.excessM3PerS());
        double factor = Math.exp(Spread.Z_95 * SIGMA_DISCHARGE);
        double[] rise = new double[CASES];
        Arrays.setAll(rise, wave::rise);
        double least = Math.min(rise[LIKELY], Math.min(rise[EARLY], rise[LATE]));
        double most = Math.max(rise[LIKELY], Math.max(rise[EARLY], rise[LATE]));
        double threshold = conditions.leastRiseShare() * base;
        double likely = base + rise[LIKELY];
        Band intensity =
                new Band(Math.min(likely, base / factor + least), likely, Math.max(likely, base * factor + most));
        Window window = new Window(
                new Band(wave.first(EARLY), wave.first(LIKELY), wave.first(LATE)),
                new Band(wave.peak(EARLY), wave.peak(LIKELY), wave.peak(LATE)),
                new Band(wave.end(EARLY), wave.end(LIKELY), wave.end(LATE)));
        int flags = rise[LIKELY] < threshold ? Footprint.LIKELY_BELOW_THRESHOLD : 0;
        double ratio = likely / river.floodSeasonM3PerS(reach, share);
        return new Reading(window, intensity, ratio, flags, verdict(window, base, likely, most, threshold));
    }

    private Reading.@Nullable Verdict verdict(
            Window window, double base, double likely, double most, double threshold) {
        if (!(most > 0 && most >= threshold)) {
            return new Reading.Verdict(Miss.Reason.BELOW_THRESHOLD, likely, base + threshold, -1);
        }
        if (window.first().low() > conditions.horizonS()) {
            return new Reading.Verdict(
                    Miss.Reason.BEYOND_HORIZON, window.first().low(), conditions.horizonS(), -1);
        }
        return null;
    }

    List<Note> assumptions() {
        return notes.assumptions(discharge.notes(), river.notes());
    }

    List<Note> caveats() {
        return notes.caveats();
    }
}
