package io.spillover.propagation.cascade;

import io.spillover.propagation.Facilities;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place a footprint reaches.
 *
 * @param site the place
 * @param entry the entry of the footprint that tells when and how strongly
 * @param withCity whether only its city, or a sector of it, was met and not the place itself
 */
record Reached(Site site, int entry, boolean withCity) {

    /**
     * Returns the places a footprint reaches, in its order. A facility in a city that is reached counts as reached with it, if it
     * was not met itself; what travels down a river meets what lies on rivers itself, so there only those off rivers do. Dams
     * count likewise with the city whose passage holds them, but not on rivers.
     */
    static List<Reached> by(Footprint footprint, Mechanism mechanism, World world, int year) {
        boolean river = mechanism == Mechanism.RIVER_FLOOD || mechanism == Mechanism.RIVER_POLLUTANT;
        List<Reached> all = new ArrayList<>();
        Set<Site> met = new HashSet<>();
        for (int e = 0; e < footprint.size(); e++) {
            Spot spot = footprint.spot(e);
            Site site = new Site(spot, footprint.index(e));
            if (spot != Spot.SOURCE && spot != Spot.REACH && met.add(site)) {
                all.add(new Reached(site, e, false));
            }
        }
        Map<Integer, List<Site>> dams = river ? Map.of() : damsByCity(world, year);
        for (Reached r : List.copyOf(all)) {
            if (r.site().spot() == Spot.CITY || r.site().spot() == Spot.SECTOR) {
                int city = r.site().city(world);
                Facilities facilities = world.facilities();
                for (int f : facilities.in(city)) {
                    Site site = new Site(Spot.FACILITY, f);
                    if (!met.contains(site) && !(river && facilities.river(f) >= 0)) {
                        all.add(new Reached(site, r.entry(), true));
                    }
                }
                for (Site dam : dams.getOrDefault(city, List.of())) {
                    if (!met.contains(dam)) {
                        all.add(new Reached(dam, r.entry(), true));
                    }
                }
            }
        }
        return all;
    }

    private static Map<Integer, List<Site>> damsByCity(World world, int year) {
        Map<Integer, List<Site>> dams = new HashMap<>();
        for (int d = 0; d < world.dams().size(); d++) {
            Site site = new Site(Spot.DAM, d);
            int city = world.dams().standsIn(d, year) ? site.city(world) : -1;
            if (city >= 0) {
                dams.computeIfAbsent(city, c -> new ArrayList<>()).add(site);
            }
        }
        return dams;
    }
}
