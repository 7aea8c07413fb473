package io.spillover.network.graphql;

import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.CityMatch;
import io.spillover.network.CityQuery;
import io.spillover.network.CoordinatingBody;
import io.spillover.network.Jurisdictions;
import io.spillover.network.Neighbour;
import io.spillover.network.Passage;
import io.spillover.network.Province;
import io.spillover.network.Reservoir;
import io.spillover.network.Sites;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GeoJson;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers cities and what stands at them without pages. */
@Controller
final class CityController {

    private final Cities cities;
    private final Jurisdictions jurisdictions;
    private final Sites sites;

    CityController(Cities cities, Jurisdictions jurisdictions, Sites sites) {
        this.cities = cities;
        this.jurisdictions = jurisdictions;
        this.sites = sites;
    }

    @QueryMapping
    @Nullable City city(@Argument String code, @Argument @Nullable String region) {
        return cities.findByCode(code, region).orElse(null);
    }

    @QueryMapping
    Connection<City> cities(
            @Argument @Nullable String region,
            @Argument @Nullable String provinceId,
            @Argument @Nullable String search,
            PageRequest page) {
        var query =
                new CityQuery(region, provinceId == null ? null : GlobalId.local("Province", "provinceId", provinceId));
        if (search == null || search.isBlank()) {
            return Connection.of(
                    page, cities.page(query, page), city -> new Cursor(Cities.BY_ID, city.id(), city.id()));
        }
        var found = Connection.of(
                page,
                cities.search(search, query, page),
                match -> Cursor.of(Cities.BY_FIT, match.score(), match.city().id()));
        return found.map(CityMatch::city);
    }

    @SchemaMapping
    String id(City city) {
        return GlobalId.of("City", city.id());
    }

    @SchemaMapping
    String rank(City city) {
        return city.rank().toUpperCase(Locale.ROOT);
    }

    @SchemaMapping
    GeoJson location(City city) {
        return GeoJson.point(city.location());
    }

    @BatchMapping
    Map<City, Province> province(List<City> cities) {
        return ByCity.one(cities, jurisdictions::provincesOf);
    }

    @BatchMapping
    Map<City, List<CoordinatingBody>> coordinatingBodies(List<City> cities) {
        return ByCity.many(cities, jurisdictions::bodiesOf);
    }

    @BatchMapping
    Map<City, List<Passage>> passages(List<City> cities) {
        return ByCity.many(cities, this.cities::passagesOf);
    }

    @BatchMapping
    Map<City, List<Neighbour>> neighbours(List<City> cities) {
        return ByCity.many(cities, this.cities::neighboursOf);
    }

    @BatchMapping
    Map<City, List<Reservoir>> reservoirs(List<City> cities) {
        return ByCity.many(cities, sites::reservoirsOf);
    }
}
