package io.spillover.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each reach the hydrology of its two ends. A confluence's row counts the tributary in, but the water just above it does
 * not carry it yet: there the value is the confluence's less that of the tributary's last node, never below the reach's upper
 * end. A reach that ends in another river, or begins as a branch of one, takes nothing but the elevation from there.
 */
final class ReachEnds {

    private static final Map<String, String> PROPERTIES = Map.of(
            "drainage_area_km2", "AreaKm2",
            "mean_discharge_m3s", "MeanM3s",
            "flood_discharge_m3s", "FloodM3s",
            "dry_discharge_m3s", "DryM3s",
            "elevation_m", "ElevationM",
            "width_m", "WidthM");

    private final RiverAxis axis;
    /** Last node of each tributary, by the confluence it ends in. */
    private final Map<String, SeedRow> arriving = new HashMap<>();

    ReachEnds(RiverAxis axis) {
        this.axis = axis;
    }

    /** Notes a reach that ends in another river; to be called for all reaches before {@link #of}. */
    void note(SeedRow reach) {
        var from = axis.node(reach.text("from_node"));
        var to = axis.node(reach.text("to_node"));
        if (from != null && to != null && !to.river().equals(reach.text("river_id"))) {
            arriving.put(reach.text("to_node"), from.row());
        }
    }

    /** Returns the properties of both ends, null where unknown. */
    Map<String, @Nullable Object> of(SeedRow reach) {
        var from = known(axis.node(reach.text("from_node")));
        var to = known(axis.node(reach.text("to_node")));
        var river = reach.text("river_id");
        boolean joins = !to.river().equals(river);
        boolean branches = !from.river().equals(river);
        Map<String, @Nullable Object> ends = new HashMap<>();
        ends.put("fromKmToMouth", RiverAxis.upperKm(reach, from, to));
        ends.put("toKmToMouth", RiverAxis.lowerKm(reach, to));
        ends.put("fromLat", from.row().must("lat"));
        ends.put("fromLon", from.row().must("lon"));
        ends.put("toLat", to.row().must("lat"));
        ends.put("toLon", to.row().must("lon"));
        ends.put("losesWater", Boolean.TRUE.equals(to.row().fields().get("loses_water")));
        PROPERTIES.forEach((column, property) -> {
            var upper = branches && !column.equals("elevation_m")
                    ? null
                    : from.row().number(column);
            ends.put("from" + property, upper);
            ends.put("to" + property, lower(column, upper, to, joins, reach.text("to_node")));
        });
        return ends;
    }

    private @Nullable Double lower(
            String column, @Nullable Double upper, RiverAxis.Node to, boolean joins, String node) {
        if (column.equals("elevation_m")) {
            return to.row().number(column);
        }
        if (joins) {
            return null;
        }
        var there = to.row().number(column);
        var tributary = arriving.get(node);
        if (tributary == null || there == null || column.equals("width_m")) {
            return there;
        }
        var joined = tributary.number(column);
        double alone = there - (joined == null ? 0 : joined);
        return upper == null ? Math.max(alone, 0) : Math.max(alone, Math.min(upper, there));
    }

    private static RiverAxis.Node known(RiverAxis.@Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("Checked before: every reach has its nodes");
        }
        return node;
    }
}
