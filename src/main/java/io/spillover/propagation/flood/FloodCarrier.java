package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Miss;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves floods down the rivers, through dams and past what was seen of them. */
final class FloodCarrier implements Carrier<Flood> {

    private static final int HELD_BY_MEASURE = -2;

    private final RiverGrid grid;
    private final Conditions conditions;
    private final LocalRiver river;
    private final Discharge discharge;
    private final Inflow inflow;
    private final Reservoirs reservoirs;
    private final Sights sights;
    private final FloodNotes notes;
    private final Path path;
    private final Traces traces;
    private final boolean several;

    FloodCarrier(World world, RiverEvent event, Conditions conditions) {
        this.grid = world.rivers();
        this.conditions = conditions;
        this.river = new LocalRiver(grid, conditions);
        this.discharge = new Discharge(world, event, conditions, river);
        this.notes = new FloodNotes(world, event, conditions, discharge, river);
        this.inflow = new Inflow(world, event, river, notes);
        this.reservoirs = new Reservoirs(world.dams(), conditions, notes);
        this.sights = new Sights(world, conditions.sightings());
        this.path = new Path();
        this.traces = new Traces(path);
        this.several =
                event.sources().stream().mapToInt(s -> inflow.pieces(s).size()).sum() > 1;
    }

    @Override
    public List<Source> inlets(Source source) {
        return inflow.pieces(source);
    }

    @Override
    public Flood start(Source source, int reach, double share) {
        double excess = discharge.excessM3PerS();
        double base = discharge.atM3PerS(reach, share, excess);
        Inflow.Begin begin = inflow.begin(source, reach, share, base);
        Flood flood = new Flood(
                begin.series(), 0, Leg.NONE, begin.clock(), Flood.NO_FLOOR, begin.origin(), excess, path.begin());
        if (!(inflow.magnitude(source) instanceof Magnitude.Rain)) {
            return flood;
        }
        int along = grid.reachAt(source.river(), (source.fromKm() + source.toKm()) / 2);
        double length = grid.share(along, source.toKm()) - grid.share(along, source.fromKm());
        return settled(entering(flood, along).move(length / 2));
    }

    @Override
    public Flood enter(Flood flood, int reach, double share) {
        Flood settled = settled(flood);
        if (share == 0 && conditions.measures().heldReaches().contains(reach)) {
            return held(settled, HELD_BY_MEASURE);
        }
        Flood entered = entering(settled.floored(), reach);
        return share == 0 ? sights.at(entered, reach, 0, this::sighted) : entered;
    }

    private Flood entering(Flood flood, int reach) {
        double base = discharge.atM3PerS(reach, 0.5, flood.excessM3PerS());
        double rise = flood.series().crest().riseM3PerS();
        double spread = flood.series().varianceS2();
        Leg guess = leg(reach, base + rise);
        double below = spread > 0 ? rise * Math.sqrt(spread / (spread + guess.varianceS2())) : rise;
        return flood.ahead(leg(reach, base + (rise + below) / 2), flood.node());
    }

    private static Flood held(Flood flood, int by) {
        Series.Crest crest = flood.series().crest();
        Series none = new Series(crest.peakS(), flood.series().stepS(), new double[0]);
        return flood.changed(none, flood.origin().cut(by, crest.riseM3PerS()));
    }

    /** The same fixed where it is, with its way written down. */
    private Flood settled(Flood flood) {
        return flood.ahead(Leg.NONE, path.after(flood.node(), flood.leg(), flood.moved()));
    }

    /** What the whole reach adds at a discharge. */
    private Leg leg(int reach, double dischargeM3PerS) {
        double slope = river.slope(reach);
        double lengthM = 1000 * grid.lengthKm(reach);
        WideChannel flow =
                WideChannel.ofDischarge(dischargeM3PerS, RiverClass.manningN(slope), river.widthM(reach, 0.5), slope);
        double bankfull = RiverClass.BANKFULL_OVER_FLOOD_SEASON * river.floodSeasonM3PerS(reach, 0.5);
        Overbank overbank = dischargeM3PerS > bankfull ? Overbank.of(slope) : Overbank.NONE;
        Hayami response = Hayami.of(
                lengthM,
                flow.celerityMPerS() * overbank.celerityFactor(),
                flow.diffusivityM2PerS() * overbank.celerityFactor());
        notes.reach(reach, slope, overbank);
        return Leg.of(reach, response, lengthM / flow.dynamicWaveMPerS(), overbank.sigma(), river.sigmaLength(reach));
    }

    @Override
    public Flood advance(Flood flood, int reach, double share, double toShare) {
        return sights.along(flood, reach, share, toShare, this::sighted);
    }

    /** What was seen takes the place of what was routed. */
    private Flood sighted(Flood flood, int reach, Sights.Sight sight) {
        Flood settled = settled(flood);
        double base = discharge.atM3PerS(reach, sight.share(), flood.excessM3PerS());
        Flood anchored = sights.anchored(settled, sight, base, path.begin());
        notes.seen(anchored.series().crest().peakS() - settled.series().crest().peakS());
        return entering(anchored, reach);
    }

    @Override
    public Flood merge(Flood one, Flood other, int reach, double share) {
        notes.wavesAdded();
        return settled(one).plus(settled(other));
    }

    @Override
    public Flood part(Flood flood, double share) {
        return settled(flood).part(share);
    }

    @Override
    public Flood pass(Flood flood, int dam, int reach, double share) {
        DamRule rule = conditions.measures().dams().getOrDefault(dam, Reservoirs.PASS);
        if (rule instanceof DamRule.Pass) {
            notes.damPassed(dam);
            return flood.floored();
        }
        Flood settled = settled(flood.floored());
        if (rule instanceof DamRule.Hold) {
            notes.operated(dam, rule, Double.NaN);
            return held(settled, dam);
        }
        double base = discharge.atM3PerS(reach, share, flood.excessM3PerS());
        Series released = reservoirs.release(dam, rule, settled.series(), base);
        double crest = settled.series().crest().riseM3PerS();
        return entering(settled.changed(released, settled.origin().cut(dam, crest)), reach);
    }

    @Override
    public boolean absorbedBySources() {
        return true;
    }

    /** A crest states all that flows past its place; rain and breaches add to it. */
    @Override
    public boolean absorbs(Source source) {
        return inflow.magnitude(source) instanceof Magnitude.Crest;
    }

    /** Where several waves are under way, one too small to count may still rise with another. */
    @Override
    public boolean goesOn(Reading.Verdict verdict) {
        return several && verdict.reason() != Miss.Reason.HELD_BY_MEASURE;
    }

    @Override
    public Reading read(Flood flood, int reach, double share) {
        double base = discharge.atM3PerS(reach, share, flood.excessM3PerS());
        double factor = Math.exp(Spread.Z_95 * Leg.SIGMA_DISCHARGE);
        Flood.Origin origin = flood.origin();
        Band added = flood.clock().varianceS2();
        double rise = flood.series().crest().riseM3PerS();
        double most = flood.rise(rise, added.low(), origin.peakFactor());
        double least = flood.rise(rise, added.high(), 1 / origin.peakFactor());
        double threshold = conditions.leastRiseShare() * base;
        double likely = base + rise;
        Band intensity =
                new Band(Math.min(likely, base / factor + least), likely, Math.max(likely, base * factor + most));
        Window window = flood.window();
        int flags = rise < threshold ? Footprint.LIKELY_BELOW_THRESHOLD : 0;
        Reading reading = new Reading(
                window,
                intensity,
                likely / river.floodSeasonM3PerS(reach, share),
                flags,
                verdict(origin, window, base, likely, most, threshold));
        traces.keep(flood, reach, share, base, threshold, reading);
        return reading;
    }

    private Reading.@Nullable Verdict verdict(
            Flood.Origin origin, Window window, double base, double likely, double most, double threshold) {
        double limit = base + threshold;
        if (origin.dam() == HELD_BY_MEASURE) {
            return new Reading.Verdict(Miss.Reason.HELD_BY_MEASURE, base + origin.inflowM3PerS(), limit, -1);
        }
        if (!(most > 0 && most >= threshold)) {
            boolean held = origin.dam() >= 0 && origin.inflowM3PerS() >= threshold;
            return held
                    ? new Reading.Verdict(Miss.Reason.HELD_BY_RESERVOIR, likely, limit, origin.dam())
                    : new Reading.Verdict(Miss.Reason.BELOW_THRESHOLD, likely, limit, -1);
        }
        if (window.first().low() > conditions.horizonS()) {
            return new Reading.Verdict(
                    Miss.Reason.BEYOND_HORIZON, window.first().low(), conditions.horizonS(), -1);
        }
        return null;
    }

    FloodNotes notes() {
        return notes;
    }

    Traces traces() {
        return traces;
    }
}
