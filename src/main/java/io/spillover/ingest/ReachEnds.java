package io.spillover.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each reach the hydrology of its two ends, as the river nodes state it: a confluence counts its tributary in. A reach that
 * begins as a branch of another river takes nothing but the elevation from there, for it carries only a share of that water.
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

    ReachEnds(RiverAxis axis) {
        this.axis = axis;
    }

    /** Returns the properties of both ends, null where unknown. */
    Map<String, @Nullable Object> of(SeedRow reach) {
        var from = known(axis.node(reach.text("from_node")));
        var to = known(axis.node(reach.text("to_node")));
        boolean branches = !from.river().equals(reach.text("river_id"));
        Map<String, @Nullable Object> ends = new HashMap<>();
        ends.put("fromKmToMouth", RiverAxis.upperKm(reach, from, to));
        ends.put("toKmToMouth", RiverAxis.lowerKm(reach, to));
        ends.put("fromLat", from.row().must("lat"));
        ends.put("fromLon", from.row().must("lon"));
        ends.put("toLat", to.row().must("lat"));
        ends.put("toLon", to.row().must("lon"));
        ends.put("losesWater", Boolean.TRUE.equals(to.row().fields().get("loses_water")));
        PROPERTIES.forEach((column, property) -> {
            boolean foreign = branches && !column.equals("elevation_m");
            ends.put("from" + property, foreign ? null : from.row().number(column));
            ends.put("to" + property, to.row().number(column));
        });
        return ends;
    }

    private static RiverAxis.Node known(RiverAxis.@Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("Checked before: every reach has its nodes");
        }
        return node;
    }
}
