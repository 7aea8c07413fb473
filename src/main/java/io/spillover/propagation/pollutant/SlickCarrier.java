package io.spillover.propagation.pollutant;

import static io.spillover.propagation.pollutant.Slick.CASES;
import static io.spillover.propagation.pollutant.Slick.EARLY;
import static io.spillover.propagation.pollutant.Slick.LATE;
import static io.spillover.propagation.pollutant.Slick.LIKELY;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Flow;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude.Spill;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Season;
import io.spillover.propagation.Source;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Carrier;
import io.spillover.propagation.river.Discharge;
import io.spillover.propagation.river.LocalRiver;
import io.spillover.propagation.river.Reading;
import io.spillover.propagation.river.Spread;
import io.spillover.quantity.Band;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves slicks. Earliest and latest are the 5 % and 95 % quantiles of the travel time: Jobson's fastest velocity is read as the
 * 99 % point of a lognormal one, joined with the uncertain length; the late side mirrors the early one in the logarithm. All
 * reaches err together. The band of the concentration joins that of the time with a discharge known within a factor of 1.25 at
 * 90 %. When during a release it was strongest is unknown: at its beginning, middle or end in the early, likely and late case.
 */
final class SlickCarrier implements Carrier<Slick> {

    /** Jobson's curve is not read closer to the source than this; nearer, a slick is not mixed over the river anyway. */
    private static final double NEAREST_S = 3600;

    /** Judgement: discharges farther than this from the mean are held at the bound inside the regressions. */
    private static final double LEAST_RELATIVE = 0.1;

    private static final double MOST_RELATIVE = 10;

    /** Judgement: no peak of dissolved dye was seen to go faster over a whole reach. */
    private static final double FASTEST_M_PER_S = 3;

    /**
     * A floating cover as rough as the bed halves the hydraulic radius; at the same discharge, by Manning, a wide river is
     * 2^0.4 = 1.32 times as deep and as slow. The early bound is open water.
     */
    private static final double ICE_SLOWS = Math.pow(2, 0.4);

    private static final double SIGMA_ICE = Spread.sigmaOfFactor(ICE_SLOWS);

    private static final double DISCHARGE_FACTOR = 1.25;

    private static final Flow MEAN = Flow.of(Season.MEAN);
    private static final double KG_PER_M3_TO_MG_PER_L = 1000;

    private final World world;
    private final RiverGrid grid;
    private final Spill spill;
    private final Conditions conditions;
    private final LocalRiver river;
    private final Discharge discharge;
    private final SlickNotes notes;
    private final double durationS;
    private final double massPerSourceKg;

    SlickCarrier(World world, RiverEvent event, Spill spill, Conditions conditions) {
        this.world = world;
        this.grid = world.rivers();
        this.spill = spill;
        this.conditions = conditions;
        this.river = new LocalRiver(grid, conditions);
        this.discharge = new Discharge(world, event, conditions, river);
        this.notes = new SlickNotes(world, conditions);
        this.durationS = event.durationS();
        this.massPerSourceKg = spill.massKg() / event.sources().size();
    }

    @Override
    public Slick start(Source source, int reach, double share) {
        return Slick.begin(source.startOffsetS(), massPerSourceKg, discharge.excessM3PerS());
    }

    @Override
    public Slick enter(Slick slick, int reach, double share) {
        double areaM2 = 1e6 * river.areaKm2(reach, 0.5);
        double flow = discharge.atM3PerS(reach, 0.5, slick.excessM3PerS());
        double known = grid.dischargeM3PerS(reach, 0.5, MEAN);
        double mean = known > 0 ? known : Double.NaN;
        if (Double.isNaN(mean) && !conditions.measuredDischarge().isPresent()) {
            mean = river.meanM3PerS(reach, 0.5);
        }
        if (flow / mean < LEAST_RELATIVE || flow / mean > MOST_RELATIVE) {
            river.use(Code.REGRESSION_DOMAIN_HELD, reach);
            mean = flow / Math.max(LEAST_RELATIVE, Math.min(MOST_RELATIVE, flow / mean));
        }
        Jobson.Velocity velocity = velocity(reach, areaM2, flow, mean);
        double ice = conditions.ice() ? ICE_SLOWS : 1;
        double sigmaIce = conditions.ice() ? SIGMA_ICE : 0;
        double seconds = ice * 1000 * grid.lengthKm(reach) / velocity.probable();
        double factor =
                Math.exp(Spread.Z_95 * Math.hypot(Math.hypot(velocity.sigmaLn(), sigmaIce), river.sigmaLength(reach)));
        double[] tail = {end(slick, EARLY), end(slick, LIKELY), end(slick, LATE)};
        return slick.entering(
                new Slick.Leg(new double[] {seconds / factor, seconds, seconds * factor}, flow / mean), tail);
    }

    private Jobson.Velocity velocity(int reach, double areaM2, double flow, double mean) {
        double slope = river.knownSlope(reach);
        Jobson.Velocity velocity = Double.isNaN(mean)
                ? Jobson.areaOnly(areaM2, flow)
                : slope > 0 ? Jobson.withSlope(areaM2, flow, mean, slope) : Jobson.withoutSlope(areaM2, flow, mean);
        notes.reach(reach);
        if (velocity.fastest() <= FASTEST_M_PER_S) {
            return velocity;
        }
        river.use(Code.REGRESSION_DOMAIN_HELD, reach);
        double held = FASTEST_M_PER_S / velocity.fastest();
        return new Jobson.Velocity(velocity.probable() * held, FASTEST_M_PER_S);
    }

    @Override
    public Slick advance(Slick slick, int reach, double share, double toShare) {
        return slick.moved(toShare - share);
    }

    @Override
    public Slick merge(Slick one, Slick other, int reach, double share) {
        notes.slicksMerged();
        boolean stronger = mgPerL(one, reach, share, LIKELY) >= mgPerL(other, reach, share, LIKELY);
        double[] tail = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            tail[c] = Math.max(end(one, c), end(other, c));
        }
        return stronger ? one.joined(other, tail) : other.joined(one, tail);
    }

    @Override
    public Slick part(Slick slick, double share) {
        return slick.part(share);
    }

    @Override
    public Slick pass(Slick slick, int dam, int reach, double share) {
        double storage = world.dams().storageM3(dam);
        if (!(storage > 0)) {
            return slick;
        }
        double residence = storage / discharge.atM3PerS(reach, share, slick.excessM3PerS());
        notes.pool(dam, residence);
        return slick.later(new double[] {0, residence / 2, residence}, true);
    }

    @Override
    public boolean absorbedBySources() {
        return false;
    }

    private double unitPeak(Slick slick, int c) {
        double hours = Math.max(NEAREST_S, slick.travelS()[c]) / 3600;
        double relative = slick.leg().relativeDischarge();
        return Double.isNaN(relative) ? Jobson.unitPeakAreaOnly(hours) : Jobson.unitPeak(hours, relative);
    }

    private double peak(Slick slick, int c) {
        double afterBeginning = durationS * c / (CASES - 1);
        return Math.max(slick.first(c), slick.startS() + slick.travelS()[c] + afterBeginning);
    }

    private double end(Slick slick, int c) {
        double front = slick.startS() + Jobson.leading(slick.travelS()[c]);
        double tail = front + Jobson.passageS(unitPeak(slick, c)) + durationS;
        return Math.max(Math.max(tail, peak(slick, c)), slick.tailS()[c]);
    }

    private double mgPerL(Slick slick, int reach, double share, int c) {
        double flow = discharge.atM3PerS(reach, share, slick.excessM3PerS());
        double unitPeak = unitPeak(slick, c);
        if (durationS > 0) {
            unitPeak = Math.min(unitPeak, 1e6 / durationS);
        }
        return KG_PER_M3_TO_MG_PER_L
                * Jobson.peakKgPerM3(
                        unitPeak, 1, slick.massKg(), flow, spill.decayPerDay() / 86_400, slick.travelS()[c]);
    }

    @Override
    public Reading read(Slick slick, int reach, double share) {
        Window window = new Window(
                new Band(slick.first(EARLY), slick.first(LIKELY), slick.first(LATE)),
                new Band(peak(slick, EARLY), peak(slick, LIKELY), peak(slick, LATE)),
                new Band(end(slick, EARLY), end(slick, LIKELY), end(slick, LATE)));
        Band intensity = new Band(
                mgPerL(slick, reach, share, LATE) / DISCHARGE_FACTOR,
                mgPerL(slick, reach, share, LIKELY),
                mgPerL(slick, reach, share, EARLY) * DISCHARGE_FACTOR);
        double limit = spill.limitMgPerL();
        int flags = (slick.held() ? Footprint.HELD_BY_POOL : 0)
                | (intensity.likely() < limit ? Footprint.LIKELY_BELOW_THRESHOLD : 0);
        double ratio = limit > 0 ? intensity.likely() / limit : Double.NaN;
        return new Reading(window, intensity, ratio, flags, verdict(window, intensity));
    }

    private Reading.@Nullable Verdict verdict(Window window, Band intensity) {
        if (intensity.high() < spill.limitMgPerL()) {
            return new Reading.Verdict(Miss.Reason.BELOW_THRESHOLD, intensity.likely(), spill.limitMgPerL(), -1);
        }
        if (window.first().low() > conditions.horizonS()) {
            return new Reading.Verdict(
                    Miss.Reason.BEYOND_HORIZON, window.first().low(), conditions.horizonS(), -1);
        }
        return null;
    }

    List<Note> assumptions() {
        return notes.assumptions(discharge.notes(), river.notes(), ICE_SLOWS, DISCHARGE_FACTOR);
    }

    List<Note> caveats() {
        return notes.caveats();
    }
}
