package io.spillover.propagation.inoperability;

import io.spillover.propagation.CityFacts;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.SupplyFacts;
import io.spillover.propagation.World;
import io.spillover.quantity.Sector;
import java.util.List;
import java.util.Map;

/** Draws small worlds of supplies for tests; cities lie a degree apart and have a million people. */
final class Town {

    static final double DAY_S = 86_400;
    static final Conditions ANY = Conditions.of(Season.MEAN);

    private final World.Builder builder = World.builder("test");
    private int supplies;
    private int cities;

    Town city(String... ids) {
        for (String id : ids) {
            builder.city(new CityFacts(id, 30, 100 + cities++, 1_000_000, 5000));
        }
        return this;
    }

    Town city(String id, long population) {
        builder.city(new CityFacts(id, 30, 100 + cities++, population, 5000));
        return this;
    }

    Town supply(String from, Sector a, String to, Sector b, double dependency, double inventoryDays) {
        builder.supply(new SupplyFacts("S" + supplies++, from, a, to, b, dependency, inventoryDays));
        return this;
    }

    World build() {
        return builder.build();
    }

    static OutageEvent blackout(double days, double least) {
        return new OutageEvent(List.of(new OutageEvent.Shock(0, Sector.POWER, 1)), days * DAY_S, Map.of(), least);
    }

    /** Returns the entry of a sector, −1 without one. */
    static int entry(Footprint print, int city, Sector sector) {
        for (int e = 0; e < print.size(); e++) {
            if (print.spot(e) == Spot.SECTOR && print.index(e) == Supplies.nodeOf(city, sector)) {
                return e;
            }
        }
        return -1;
    }
}
