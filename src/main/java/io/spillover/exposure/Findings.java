package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.hazard.SourceKind;
import io.spillover.network.Cities;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Joins what was computed with names and people: one read for the names, one for the cities. */
@Component
class Findings {

    /** What one run found. */
    record Found(List<Exposure> exposures, List<NonExposure> misses, List<Remark> remarks) {}

    private final Cities cities;
    private final PlaceNames names;

    Findings(Cities cities, PlaceNames names) {
        this.cities = cities;
        this.names = names;
    }

    Found read(Calculation calculation, String assessmentId) {
        var world = calculation.plan().world();
        var footprint = calculation.footprint();
        var cityIds = new ArrayList<String>();
        for (int e : footprint.cityEntries()) {
            cityIds.add(world.cities().id(footprint.index(e)));
        }
        var known = names.of(ids(calculation, cityIds));
        var steps = new ChainOfSteps(world, footprint, known, origin(calculation.plan(), known));
        var reading = new FootprintReading(calculation, cities.byIds(cityIds), steps, new HoldNames(world, known));
        return new Found(reading.exposures(assessmentId), reading.misses(), reading.remarks());
    }

    private static Set<String> ids(Calculation calculation, List<String> cityIds) {
        var plan = calculation.plan();
        var ids = new LinkedHashSet<>(cityIds);
        var placeId = plan.hazard().source().placeId();
        if (placeId != null) {
            ids.add(placeId);
        }
        addPlaces(plan.world(), calculation.footprint(), ids);
        calculation.holds().values().stream()
                .flatMap(best -> HoldNames.ids(plan.world(), best.candidate()))
                .forEach(ids::add);
        if (plan.event() instanceof RiverEvent river) {
            ids.add(plan.world().rivers().riverId(river.sources().get(0).river()));
        }
        return ids;
    }

    private static void addPlaces(World world, Footprint footprint, Set<String> ids) {
        for (int e = 0; e < footprint.size(); e++) {
            switch (footprint.spot(e)) {
                case DAM -> ids.add(world.dams().id(footprint.index(e)));
                case SECTOR -> ids.add(world.cities().id(Supplies.cityOf(footprint.index(e))));
                case REACH, SOURCE -> {
                    if (footprint.river(e) >= 0) {
                        ids.add(world.rivers().riverId(footprint.river(e)));
                    }
                }
                case CITY, FACILITY -> {}
            }
        }
    }

    private static Name origin(Plan plan, Map<String, Name> names) {
        var source = plan.hazard().source();
        if (source.kind() == SourceKind.AREA) {
            return new Name("the source area", "源区");
        }
        if (plan.event() instanceof RiverEvent event && source.kind() == SourceKind.RIVER_POINT) {
            var start = event.sources().get(0);
            var id = plan.world().rivers().riverId(start.river());
            var river = names.getOrDefault(id, new Name(id, null));
            long km = Math.round(start.fromKm());
            return new Name(river.en() + " km " + km, river.chinese() + "距河口" + km + "公里处");
        }
        var id = source.placeId();
        return id == null ? new Name("its source", "源头") : names.getOrDefault(id, new Name(id, null));
    }
}
