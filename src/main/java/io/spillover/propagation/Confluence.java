package io.spillover.propagation;

import java.util.function.ToDoubleFunction;

/**
 * Corrects the lower end of reaches at a confluence. Tables by river node state the flow <em>below</em> a confluence for every
 * reach that ends there; a reach itself carries its own water down to that point. The through river's end is the flow below less
 * what the tributaries bring, a tributary keeps the numbers of its upper end.
 */
final class Confluence {

    private static final double SAME = 1e-3;

    private final RiverGridBuilder grid;
    private final ReachRows.Sorted reaches;

    Confluence(RiverGridBuilder grid, ReachRows.Sorted reaches) {
        this.grid = grid;
        this.reaches = reaches;
    }

    SectionFacts lowerEnd(int reach) {
        SectionFacts stated = reaches.lower(reach);
        int down = grid.downstream[reach];
        if (down < 0 || grid.inflows.count(down) < 2 || !combined(reach, down)) {
            return stated;
        }
        SectionFacts upper = reaches.upper(reach);
        if (reaches.river(reach) != reaches.river(down)) {
            return own(
                    stated,
                    upper,
                    SectionFacts::areaKm2,
                    SectionFacts::meanM3PerS,
                    SectionFacts::floodM3PerS,
                    SectionFacts::dryM3PerS);
        }
        return own(
                stated,
                upper,
                s -> less(reach, down, SectionFacts::areaKm2),
                s -> less(reach, down, SectionFacts::meanM3PerS),
                s -> less(reach, down, SectionFacts::floodM3PerS),
                s -> less(reach, down, SectionFacts::dryM3PerS));
    }

    private static SectionFacts own(
            SectionFacts stated,
            SectionFacts upper,
            ToDoubleFunction<SectionFacts> area,
            ToDoubleFunction<SectionFacts> mean,
            ToDoubleFunction<SectionFacts> flood,
            ToDoubleFunction<SectionFacts> dry) {
        double width = Double.isNaN(upper.widthM()) ? stated.widthM() : upper.widthM();
        return new SectionFacts(
                area.applyAsDouble(upper),
                mean.applyAsDouble(upper),
                flood.applyAsDouble(upper),
                dry.applyAsDouble(upper),
                stated.elevationM(),
                width);
    }

    private boolean combined(int reach, int down) {
        double own = reaches.lower(reach).meanM3PerS();
        double below = reaches.upper(down).meanM3PerS();
        return own >= below * (1 - SAME);
    }

    /** The flow below less the tributaries, kept between the reach's upper end and the flow below; NaN if it cannot be told. */
    private double less(int reach, int down, ToDoubleFunction<SectionFacts> field) {
        double below = field.applyAsDouble(reaches.upper(down));
        double rest = below;
        for (int i = 0; i < grid.inflows.count(down); i++) {
            int other = grid.inflows.get(down, i);
            if (other != reach) {
                double brings =
                        field.applyAsDouble(combined(other, down) ? reaches.upper(other) : reaches.lower(other));
                rest -= Double.isNaN(brings) ? 0 : brings;
            }
        }
        double upper = field.applyAsDouble(reaches.upper(reach));
        if (Double.isNaN(upper)) {
            return rest > 0 ? rest : Double.NaN;
        }
        return Math.max(Math.min(upper, below), Math.min(below, rest));
    }
}
