package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.SourceKind;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a hazard off rivers starts: a point on the map, or cities with the share of each that counts. */
final class SourcePlace {

    private final World world;
    private final Hazard hazard;

    SourcePlace(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    /**
     * Returns the point.
     *
     * @throws ConflictException if the source has no coordinates
     */
    GeoPoint point() {
        var point = hazard.source().point();
        if (point != null) {
            return point;
        }
        var id = hazard.source().placeId();
        int city = id == null ? -1 : world.cityIndex(id);
        if (city >= 0) {
            return new GeoPoint(world.cities().lat(city), world.cities().lon(city));
        }
        int facility = id == null ? -1 : world.facilities().indexOf(id);
        if (facility >= 0 && !Double.isNaN(world.facilities().lat(facility))) {
            return new GeoPoint(
                    world.facilities().lat(facility), world.facilities().lon(facility));
        }
        throw new ConflictException("The hazard \"" + hazard.name() + "\" cannot be assessed as " + hazard.mechanism()
                + ": its source has no coordinates.");
    }

    /**
     * Returns the cities by index, each with its share, 0 to 1.
     *
     * @throws ConflictException if the source is in no city of the network
     */
    Map<Integer, Double> cities() {
        var source = hazard.source();
        var cities = new LinkedHashMap<Integer, Double>();
        if (source.kind() == SourceKind.AREA) {
            source.area().stream()
                    .filter(HazardSource.Cover::city)
                    .filter(cover -> cover.share() > 0 && world.cityIndex(cover.id()) >= 0)
                    .forEach(cover -> cities.put(world.cityIndex(cover.id()), cover.share()));
        } else {
            var id = source.kind() == SourceKind.CITY ? source.placeId() : source.cityId();
            int city = id == null ? -1 : world.cityIndex(id);
            int facility = source.placeId() == null ? -1 : world.facilities().indexOf(source.placeId());
            if (city < 0 && facility >= 0) {
                city = world.facilities().city(facility);
            }
            if (city >= 0) {
                cities.put(city, 1.0);
            }
        }
        if (cities.isEmpty()) {
            throw new ConflictException("The hazard \"" + hazard.name() + "\" cannot be assessed as "
                    + hazard.mechanism() + ": its source lies in no city of the network.");
        }
        return cities;
    }
}
