package io.spillover.network;

import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.UnavailableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Tells which cities the same water passes before and after a city; walks the snapshot, not the database. */
@Service
public class RiverNeighbours {

    /** Name of the order; its key is the distance in km. */
    public static final String BY_DISTANCE = "distance";

    private final Networks networks;

    RiverNeighbours(Networks networks) {
        this.networks = networks;
    }

    /**
     * Returns a page of the cities above each city, the nearest first.
     *
     * @throws UnavailableException if the network is being loaded for the first time
     */
    public Map<String, List<CityAlongRiver>> upstreamOf(Collection<String> cityIds, PageRequest page) {
        var world = networks.snapshot();
        return pages(cityIds, page, id -> RiverWalk.up(world, id));
    }

    /**
     * Returns a page of the cities below each city, the nearest first.
     *
     * @throws UnavailableException if the network is being loaded for the first time
     */
    public Map<String, List<CityAlongRiver>> downstreamOf(Collection<String> cityIds, PageRequest page) {
        var world = networks.snapshot();
        return pages(cityIds, page, id -> RiverWalk.down(world, id));
    }

    private static Map<String, List<CityAlongRiver>> pages(
            Collection<String> cityIds, PageRequest page, Function<String, List<CityAlongRiver>> walk) {
        var after = page.after(BY_DISTANCE);
        double km = after.map(Cursor::number).orElse(-1.0);
        var id = after.map(Cursor::id).orElse("");
        Map<String, List<CityAlongRiver>> pages = new HashMap<>();
        for (var cityId : cityIds) {
            pages.put(
                    cityId,
                    walk.apply(cityId).stream()
                            .filter(c -> c.distanceKm() > km
                                    || (c.distanceKm() == km && c.cityId().compareTo(id) > 0))
                            .limit(page.limit())
                            .toList());
        }
        return pages;
    }
}
