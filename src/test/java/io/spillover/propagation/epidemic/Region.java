package io.spillover.propagation.epidemic;

import io.spillover.propagation.CityFacts;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.LinkFacts;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.OutbreakEvent.Disease;
import io.spillover.propagation.OutbreakEvent.Method;
import io.spillover.propagation.OutbreakEvent.Seed;
import io.spillover.propagation.Season;
import io.spillover.propagation.World;
import java.util.List;
import java.util.Random;

/** Draws small regions of cities and links for tests. */
final class Region {

    static final Disease FLU = new Disease(0.3, 0.2, Double.POSITIVE_INFINITY);

    private final World.Builder builder = World.builder("test");

    Region city(String id, double lat, double lon, long people) {
        builder.city(new CityFacts(id, lat, lon, people, 5000));
        return this;
    }

    /** Cities a degree apart on one meridian. */
    Region row(long people, String... ids) {
        for (int k = 0; k < ids.length; k++) {
            city(ids[k], 20 + k, 110, people);
        }
        return this;
    }

    Region link(String key, String from, String to, double travellersPerDay) {
        return link(key, from, to, travellersPerDay, 0);
    }

    Region link(String key, String from, String to, double travellersPerDay, int year) {
        builder.link(new LinkFacts(key, from, to, LinkFacts.Mode.RAIL, 100, 3600, travellersPerDay, year));
        return this;
    }

    World build() {
        return builder.build();
    }

    static OutbreakEvent outbreak(int city) {
        return new OutbreakEvent(List.of(new Seed(city, 1)), FLU, Method.EFFECTIVE_DISTANCE, 0);
    }

    static Conditions days(double horizon) {
        return Conditions.of(Season.MEAN).horizon(horizon * 86_400);
    }

    /** Random cities and links; a share of the links has no number of travellers. */
    static World random(Random random, int cities, int links, double unknown) {
        var region = new Region();
        for (int c = 0; c < cities; c++) {
            region.city("c" + c, 20 + 20 * random.nextDouble(), 100 + 20 * random.nextDouble(), (long)
                    (2e4 * Math.exp(5 * random.nextDouble())));
        }
        for (int l = 0; l < links; l++) {
            double travellers = random.nextDouble() < unknown ? Double.NaN : 20_000 * random.nextDouble();
            region.link("l" + l, "c" + random.nextInt(cities), "c" + random.nextInt(cities), travellers);
        }
        return region.build();
    }
}
