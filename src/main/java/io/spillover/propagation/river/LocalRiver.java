package io.spillover.propagation.river;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Flow;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Season;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The river at a place, in one run: what is known, else the default of its class; remembers which defaults were used. */
public final class LocalRiver {

    private static final Flow MEAN = Flow.of(Season.MEAN);
    private static final Flow FLOOD = Flow.of(Season.FLOOD);
    private static final double LEAST_SLOPE = 1e-6;

    private final RiverGrid grid;
    private final Flow flow;
    private final Map<Code, TreeSet<Integer>> used = new EnumMap<>(Code.class);

    /** Reads a grid under the flow of the conditions. */
    public LocalRiver(RiverGrid grid, Conditions conditions) {
        this.grid = grid;
        this.flow = conditions.flow();
    }

    /** Returns the seasonal discharge in m³/s, above 0. */
    public double seasonalM3PerS(int reach, double share) {
        double known = grid.dischargeM3PerS(reach, share, flow);
        if (known > 0) {
            return known;
        }
        double mean = meanM3PerS(reach, share);
        return mean * (flow.mean() + flow.dry() * RiverClass.DRY_OVER_MEAN + flow.flood() * RiverClass.FLOOD_OVER_MEAN);
    }

    /** Returns the mean discharge of the year in m³/s, above 0. */
    public double meanM3PerS(int reach, double share) {
        double known = grid.dischargeM3PerS(reach, share, MEAN);
        if (known > 0) {
            return known;
        }
        use(Code.RIVER_CLASS_DEFAULT_DISCHARGE, reach);
        return RiverClass.YIELD_M3_PER_S_KM2 * knownOrClassAreaKm2(reach, share);
    }

    /** Returns the flood-season discharge in m³/s, above 0. */
    public double floodSeasonM3PerS(int reach, double share) {
        double known = grid.dischargeM3PerS(reach, share, FLOOD);
        return known > 0 ? known : RiverClass.FLOOD_OVER_MEAN * meanM3PerS(reach, share);
    }

    /** Returns the drainage area in km², above 0. */
    public double areaKm2(int reach, double share) {
        double known = grid.areaKm2(reach, share);
        if (known > 0) {
            return known;
        }
        use(Code.RIVER_CLASS_DEFAULT_AREA, reach);
        double mean = grid.dischargeM3PerS(reach, share, MEAN);
        return mean > 0 ? mean / RiverClass.YIELD_M3_PER_S_KM2 : knownOrClassAreaKm2(reach, share);
    }

    private double knownOrClassAreaKm2(int reach, double share) {
        double known = grid.areaKm2(reach, share);
        if (known > 0) {
            return known;
        }
        use(Code.RIVER_CLASS_DEFAULT_AREA, reach);
        double top = grid.fromKm(grid.firstReach(grid.river(reach)));
        double km = grid.fromKm(reach) + (grid.toKm(reach) - grid.fromKm(reach)) * share;
        return RiverClass.areaKm2(top - km);
    }

    /** Returns the width in m, above 0. */
    public double widthM(int reach, double share) {
        double known = grid.widthM(reach, share);
        if (known > 0) {
            return known;
        }
        use(Code.RIVER_CLASS_DEFAULT_WIDTH, reach);
        return RiverClass.widthM(floodSeasonM3PerS(reach, share));
    }

    /** Returns the slope if it is known: as stated, else from the water levels of both ends; NaN without either. */
    public double knownSlope(int reach) {
        double known = grid.slope(reach);
        if (!(known > 0)) {
            known = (grid.elevationM(reach, 0) - grid.elevationM(reach, 1)) / (1000 * grid.lengthKm(reach));
        }
        return known > 0 ? Math.max(LEAST_SLOPE, known) : Double.NaN;
    }

    /** Returns the slope, above 0. */
    public double slope(int reach) {
        double known = knownSlope(reach);
        if (known > 0) {
            return known;
        }
        use(Code.RIVER_CLASS_DEFAULT_SLOPE, reach);
        return RiverClass.slope(areaKm2(reach, 0.5));
    }

    /** Returns the standard deviation of the logarithm of the length: A 3 %, B 15 %, all else 25 % at 90 %. */
    public double sigmaLength(int reach) {
        double share =
                switch (grid.quality(reach)) {
                    case A, MEASURED -> 0.03;
                    case B, DERIVED -> 0.15;
                    default -> 0.25;
                };
        return Math.log1p(share) / Spread.Z_95;
    }

    /** Remembers that something of a reach was assumed. */
    public void use(Code code, int reach) {
        used.computeIfAbsent(code, unused -> new TreeSet<>()).add(reach);
    }

    /** Returns one note for each default used, with the number of reaches and the first of them. */
    public List<Note> notes() {
        return used.entrySet().stream()
                .map(e -> Note.of(
                        e.getKey(),
                        Fact.of("reaches", e.getValue().size()),
                        new Fact("firstReach", grid.reachId(e.getValue().first()))))
                .toList();
    }
}
