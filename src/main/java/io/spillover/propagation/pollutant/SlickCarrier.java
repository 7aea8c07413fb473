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
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Source;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Carrier;
import io.spillover.propagation.river.Discharge;
import io.spillover.propagation.river.LocalRiver;
import io.spillover.propagation.river.Reading;
import io.spillover.propagation.river.SeenPlaces;
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

    static final double SIGMA_DISCHARGE = Spread.sigmaOfFactor(DISCHARGE_FACTOR);

    private static final Flow MEAN = Flow.of(Season.MEAN);
    private static final double KG_PER_M3_TO_MG_PER_L = 1000;

    private final World world;
    private final RiverGrid grid;
    private final Spill spill;
    private final Conditions conditions;
    private final LocalRiver river;
    private final Discharge discharge;
    private final SeenPlaces seen;
    private final SlickNotes notes;
    private final double durationS;
    private final double massPerSourceKg;

    SlickCarrier(World world, RiverEvent event, Spill spill, Conditions conditions, SeenPlaces seen) {
        this.world = world;
        this.grid = world.rivers();
        this.spill = spill;
        this.conditions = conditions;
        this.river = new LocalRiver(grid, conditions);
        this.seen = seen;
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
    public Slick enter(Slick before, int reach, double share) {
        Slick slick = before.onto(grid.river(reach));
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
        double sigma = Math.hypot(Math.hypot(velocity.sigmaLn(), sigmaIce), river.sigmaLength(reach))
                * slick.passed().kept();
        double seconds = ice
                * 1000
                * grid.lengthKm(reach)
                / velocity.probable()
                * Math.exp(slick.passed().lnFactor());
        double factor = Math.exp(Spread.Z_95 * sigma);
        double[] tail = {end(slick, EARLY), end(slick, LIKELY), end(slick, LATE)};
        return slick.entering(
                new Slick.Leg(
                        new double[] {seconds / factor, seconds, seconds * factor},
                        flow / mean,
                        sigma,
                        Channel.Way.of(grid, reach, river.knownSlope(reach), known > 0 ? flow : Double.NaN, ice)),
                tail);
    }

    /**
     * Brings a slick through what was seen: each phase to its time within its tolerance, the mass to the measured peak. The
     * river it is on learns from the travel time since the last sighting.
     */
    @Override
    public Slick sight(Slick slick, List<Sighting> sightings, int reach, double share) {
        Seen what = Seen.of(sightings);
        Track[] now = new Track[CASES];
        for (int c = 0; c < CASES; c++) {
            now[c] = slick.tracks()[c].through(
                    what,
                    c - LIKELY,
                    slick.startS(),
                    emittedS(c),
                    emittedS(CASES - 1 - c),
                    durationS,
                    slick.leg().relativeDischarge());
        }
        double emissionS = what.sawFirst() ? 0 : durationS / 2;
        Passed from = slick.passed().seen(now[LIKELY].travelS(), what.withinS(), emissionS);
        Slick there = slick.seen(now, from, slick.massKg());
        double measured = what.peakMgPerL();
        double computed = mgPerL(there, reach, share, LIKELY);
        double factor = measured >= 0 && computed > 0 ? measured / computed : 1;
        notes.seen(grid.river(reach), sightings.size(), from, factor);
        return enter(slick.seen(now, from, slick.massKg() * factor), reach, share);
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
        double residence = residenceS(slick, dam, reach, share);
        if (!(residence > 0)) {
            return slick;
        }
        notes.pool(dam, residence);
        return slick.stayed(residence);
    }

    /** Returns V/Q, NaN where the storage is unknown. */
    double residenceS(Slick slick, int dam, int reach, double share) {
        return world.dams().storageM3(dam) / flowM3PerS(slick, reach, share);
    }

    double flowM3PerS(Slick slick, int reach, double share) {
        return discharge.atM3PerS(reach, share, slick.excessM3PerS());
    }

    @Override
    public boolean absorbedBySources() {
        return false;
    }

    @Override
    public void meets(Slick slick, int passage, boolean seat, int reach, double share) {
        double jobson = mgPerL(slick, reach, share, LIKELY);
        double travel = slick.tracks()[LIKELY].travelS();
        if (slick.way().mixed() && jobson > 0 && travel > 0) {
            double flow = discharge.atM3PerS(reach, share, slick.excessM3PerS());
            double peak = AdvectionDispersion.peakKgPerM3(1, flow, slick.way().varianceS2());
            double kgPerM3 = slick.massKg()
                    * (durationS > 0 ? Math.min(peak, 1 / (durationS * flow)) : peak)
                    * Math.exp(-spill.decayPerDay() / 86_400 * slick.way().timeS());
            notes.second(slick.way().timeS() / travel, KG_PER_M3_TO_MG_PER_L * kgPerM3 / jobson);
        }
    }

    private double emittedS(int c) {
        return durationS * c / (CASES - 1);
    }

    private double end(Slick slick, int c) {
        return slick.tracks()[c].end(
                slick.startS(), emittedS(c), durationS, slick.leg().relativeDischarge());
    }

    private double mgPerL(Slick slick, int reach, double share, int c) {
        double flow = discharge.atM3PerS(reach, share, slick.excessM3PerS());
        return mgPerL(
                slick.tracks()[c],
                slick.leg().relativeDischarge(),
                slick.massKg(),
                flow,
                durationS,
                spill.decayPerDay());
    }

    /** Returns the peak concentration; a release that lasts cannot be denser than its own rate in the river's flow. */
    static double mgPerL(
            Track track, double relativeDischarge, double massKg, double flowM3PerS, double durationS, double perDay) {
        double unitPeak = track.unitPeak(relativeDischarge);
        if (durationS > 0) {
            unitPeak = Math.min(unitPeak, 1e6 / durationS);
        }
        return KG_PER_M3_TO_MG_PER_L
                * Jobson.peakKgPerM3(unitPeak, 1, massKg, flowM3PerS, perDay / 86_400, track.travelS());
    }

    /** Returns a band in which no case is before an earlier one. */
    private static Band rising(double early, double likely, double late) {
        double middle = Math.max(early, likely);
        return new Band(early, middle, Math.max(middle, late));
    }

    @Override
    public Reading read(Slick slick, int reach, double share) {
        double start = slick.startS();
        Track[] t = slick.tracks();
        Window window = new Window(
                rising(slick.first(EARLY), slick.first(LIKELY), slick.first(LATE)),
                rising(
                        t[EARLY].peak(start, emittedS(EARLY)),
                        t[LIKELY].peak(start, emittedS(LIKELY)),
                        t[LATE].peak(start, emittedS(LATE))),
                rising(end(slick, EARLY), end(slick, LIKELY), end(slick, LATE)));
        Band intensity = new Band(
                mgPerL(slick, reach, share, LATE) / DISCHARGE_FACTOR,
                mgPerL(slick, reach, share, LIKELY),
                mgPerL(slick, reach, share, EARLY) * DISCHARGE_FACTOR);
        double limit = spill.limitMgPerL();
        int flags = (slick.held() ? Footprint.HELD_BY_POOL : 0)
                | (intensity.likely() < limit ? Footprint.LIKELY_BELOW_THRESHOLD : 0);
        double ratio = limit > 0 ? intensity.likely() / limit : Double.NaN;
        return new Reading(
                window, intensity, ratio, flags, seen.ahead(reach, share) ? null : verdict(window, intensity));
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
        return notes.caveats(conditions.sightings().size());
    }
}
