package io.spillover.propagation.flood;

import io.spillover.propagation.Magnitude;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.propagation.river.LocalRiver;
import io.spillover.propagation.river.RiverClass;
import java.util.ArrayList;
import java.util.List;

/**
 * The hydrographs at the sources of an event, as rise over the base discharge.
 *
 * <ul>
 *   <li>A crest: a bell (assumed) whose top stands at the source when the source begins, a tenth of its rise wide as the flood's
 *       duration. If that is not told it is a day·(A/1000)^0.3 for a catchment of A km² (assumed).
 *   <li>A breach: a {@link Triangle} with the stored volume.
 *   <li>Rain: a {@link Triangle} with the volume depth × runoff coefficient × the area that drains directly to a piece of the
 *       river; the time of concentration is that of a catchment above. It enters evenly along the piece.
 * </ul>
 */
final class Inflow {

    private static final double DAY_S = 86_400;
    private static final double PIECE_KM = 20;
    private static final double RUNOFF = 0.5;
    /** Least width of the land beside a river that drains to it directly, km (assumed). */
    private static final double LEAST_KM2_PER_KM = 1;

    private static final double[] STEPS_S = {21_600, 10_800, 7_200, 3_600, 1_800, 900, 600, 300, 120};
    private static final double LEAST_STEP_S = 60;
    private static final double STEPS_A_SIGMA = 10;

    private final World world;
    private final RiverGrid grid;
    private final RiverEvent event;
    private final LocalRiver river;
    private final FloodNotes notes;
    private final double crestOverSeason;
    private final double stepS;
    private final boolean stretches;

    /**
     * A source's hydrograph and what is known of it.
     *
     * @param series the hydrograph
     * @param clock its times
     * @param origin how sharp it is
     */
    record Begin(Series series, Clock clock, Flood.Origin origin) {}

    Inflow(World world, RiverEvent event, LocalRiver river, FloodNotes notes) {
        this.world = world;
        this.grid = world.rivers();
        this.event = event;
        this.river = river;
        this.notes = notes;
        this.stretches = event.sources().stream().anyMatch(Source::stretch);
        crestOverSeason = event.magnitude() instanceof Magnitude.Crest crest
                ? over(crest, event.sources().get(0))
                : 0;
        double most = STEPS_S[0];
        for (Source source : event.sources()) {
            most = Math.min(most, sigmaS(source) / STEPS_A_SIGMA);
        }
        double step = LEAST_STEP_S;
        for (double fixed : STEPS_S) {
            step = fixed <= most ? Math.max(step, fixed) : step;
        }
        stepS = step;
    }

    /** The step of the run: of a fixed list the longest that is a tenth of the sharpest source's spread at most, 60 s at least. */
    double stepS() {
        return stepS;
    }

    Magnitude magnitude(Source source) {
        Magnitude own = source.magnitude();
        return own == null ? event.magnitude() : own;
    }

    private double over(Magnitude.Crest crest, Source source) {
        if (crest.peakDischargeM3PerS() > 0) {
            int reach = world.reachAt(source.river(), source.toKm());
            return crest.peakDischargeM3PerS() / river.floodSeasonM3PerS(reach, grid.share(reach, source.toKm()));
        }
        notes.peakAssumed(RiverClass.BANKFULL_OVER_FLOOD_SEASON);
        return RiverClass.BANKFULL_OVER_FLOOD_SEASON;
    }

    private double sigmaS(Source source) {
        int reach = world.reachAt(source.river(), source.toKm());
        Magnitude magnitude = magnitude(source);
        if (magnitude instanceof Magnitude.Breach breach) {
            return Triangle.breach(breach).sigmaS();
        }
        return magnitude instanceof Magnitude.Rain
                ? Triangle.rain(rainS(), 0).sigmaS()
                : durationS(reach, grid.share(reach, source.toKm())) / (2 * Bell.TENTH);
    }

    private double durationS(int reach, double share) {
        double duration = event.durationS();
        if (duration <= 0) {
            duration = catchmentS(river.areaKm2(reach, share));
            notes.durationAssumed(duration);
        }
        return duration;
    }

    private static double catchmentS(double areaKm2) {
        return DAY_S * Math.pow(areaKm2 / 1000, 0.3);
    }

    private double rainS() {
        return event.durationS() > 0 ? event.durationS() : DAY_S;
    }

    /** Rain falls on every reach of a stretch, in pieces; a point stands for its whole reach. All else is as it is given. */
    List<Source> pieces(Source source) {
        if (!(magnitude(source) instanceof Magnitude.Rain rain)) {
            return List.of(source);
        }
        List<Source> pieces = new ArrayList<>();
        int last = world.reachAt(source.river(), source.toKm());
        int first = world.reachAt(source.river(), source.fromKm());
        for (int r = first; r <= last; r++) {
            double from = source.stretch() ? Math.min(source.fromKm(), grid.fromKm(r)) : grid.fromKm(r);
            double to = source.stretch() ? Math.max(source.toKm(), grid.toKm(r)) : grid.toKm(r);
            int n = (int) Math.ceil((from - to) / PIECE_KM);
            for (int i = 0; i < n; i++) {
                double upper = from + (to - from) * i / n;
                double lower = i == n - 1 ? to : from + (to - from) * (i + 1) / n;
                pieces.add(new Source(source.river(), upper, lower, source.startOffsetS(), rain));
            }
        }
        return pieces;
    }

    Begin begin(Source source, int reach, double share, double baseM3PerS) {
        Magnitude magnitude = magnitude(source);
        if (magnitude instanceof Magnitude.Breach breach) {
            return breach(breach, source.startOffsetS());
        }
        if (magnitude instanceof Magnitude.Rain rain) {
            return rain(rain, source);
        }
        if (magnitude instanceof Magnitude.Crest crest) {
            double ratio = source.magnitude() == null ? crestOverSeason : over(crest, source);
            double rise = ratio * river.floodSeasonM3PerS(reach, share) - baseM3PerS;
            double duration = durationS(reach, share);
            double at = source.startOffsetS();
            Series series = rise > 0
                    ? Bell.series(at, rise, duration / (2 * Bell.TENTH), stepS)
                    : Series.nothing().later(at);
            return new Begin(series, Clock.start(at, 0, stretches ? duration / 2 : 0, at), Flood.Origin.EXACT);
        }
        throw new IllegalArgumentException("Not a flood: " + magnitude);
    }

    private Begin breach(Magnitude.Breach breach, double atS) {
        Triangle shape = Triangle.breach(breach);
        Series series = shape.series(atS, stepS, breach.volumeM3());
        double factor =
                Froehlich.peakM3PerS(1, 1).high() / Froehlich.peakM3PerS(1, 1).likely();
        double within = shape.riseS() * (1 - 1 / factor);
        double later = shape.riseS() * (factor - 1) - within;
        notes.breach(breach, series.crest().riseM3PerS());
        return new Begin(
                series,
                Clock.start(atS + shape.riseS(), within, later, atS),
                new Flood.Origin(series.varianceS2(), factor, -1, 0));
    }

    private Begin rain(Magnitude.Rain rain, Source piece) {
        int reach = world.reachAt(piece.river(), (piece.fromKm() + piece.toKm()) / 2);
        double upper = grid.share(reach, piece.fromKm());
        double lower = grid.share(reach, piece.toKm());
        double area = lateralKm2(reach, upper, lower);
        double runoff = rain.runoffCoefficient() > 0 ? rain.runoffCoefficient() : RUNOFF;
        double volume = rain.depthMm() / 1000 * runoff * area * 1e6;
        Triangle shape = Triangle.rain(rainS(), catchmentS(area));
        double at = piece.startOffsetS();
        notes.rain(rain.depthMm(), runoff, !(rain.runoffCoefficient() > 0));
        double lag = shape.riseS() - rainS() / 2;
        return new Begin(
                shape.series(at, stepS, volume), Clock.start(at + shape.riseS(), lag / 2, 0, at), Flood.Origin.EXACT);
    }

    /** What drains directly to a piece of a reach; the first piece of a river also gets what lies above it. */
    private double lateralKm2(int reach, double upper, double lower) {
        double below = river.areaKm2(reach, lower);
        boolean top = upper == 0 && grid.upstreamCount(reach) == 0;
        double area = top ? below : below - river.areaKm2(reach, upper);
        return Math.max(LEAST_KM2_PER_KM * grid.lengthKm(reach) * (lower - upper), area);
    }
}
