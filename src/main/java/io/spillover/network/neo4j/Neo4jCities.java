package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.CityQuery;
import io.spillover.network.Facility;
import io.spillover.network.Jurisdiction;
import io.spillover.network.Link;
import io.spillover.network.Neighbour;
import io.spillover.network.Passage;
import io.spillover.network.Reservoir;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jCities implements Cities {

    private static final Statement BY_CODE = Statement.named("network/cities-by-code");
    private static final Statement BY_IDS = Statement.named("network/cities-by-ids");
    private static final Statement PAGE = Statement.named("network/cities-page");
    private static final Statement SEARCH = Statement.named("network/cities-search");
    private static final Statement PROVINCES = Statement.named("network/provinces-of-cities");
    private static final Statement BODIES = Statement.named("network/bodies-of-cities");
    private static final Statement PASSAGES = Statement.named("network/passages-of-cities");
    private static final Statement NEIGHBOURS = Statement.named("network/neighbours-of-cities");
    private static final Statement LINKS = Statement.named("network/links-of-cities");
    private static final Statement FACILITIES = Statement.named("network/facilities-of-cities");
    private static final Statement RESERVOIRS = Statement.named("network/reservoirs-of-cities");

    private final Graph graph;

    Neo4jCities(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<City> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public City get(String code, @Nullable String region) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", code);
        parameters.put("region", region);
        var found =
                graph.read(BY_CODE, parameters, row -> Rows.city(row.get("city").asNode()));
        if (found.isEmpty()) {
            throw new NotFoundException("city", region == null ? code : region + ":" + code);
        }
        if (found.size() > 1) {
            throw new InvalidInputException(
                    "region",
                    "The code \"" + code + "\" stands in several regions ("
                            + found.stream().map(City::region).collect(Collectors.joining(", ")) + "): name one.");
        }
        return found.get(0);
    }

    @Override
    public Map<String, City> byIds(Collection<String> ids) {
        return graph
                .read(
                        BY_IDS,
                        Map.of("ids", ids),
                        row -> Rows.city(row.get("city").asNode()))
                .stream()
                .collect(Collectors.toMap(City::id, Function.identity()));
    }

    @Override
    public List<City> page(CityQuery query, PageRequest page) {
        var words = query.search();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", query.region());
        parameters.put("provinceId", query.provinceId());
        parameters.put("limit", page.limit());
        if (words == null || words.isBlank()) {
            parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
            return graph.read(PAGE, parameters, row -> Rows.city(row.get("city").asNode()));
        }
        parameters.put("words", FullText.words(words));
        parameters.put("skip", page.after(BY_NAME).map(c -> (long) c.number()).orElse(0L));
        return graph.read(SEARCH, parameters, row -> Rows.city(row.get("city").asNode()));
    }

    @Override
    public Map<String, Jurisdiction> provincesOf(Collection<String> cityIds) {
        return graph
                .read(
                        PROVINCES,
                        Map.of("ids", cityIds),
                        row -> Map.entry(
                                row.get("cityId").asString(),
                                Rows.jurisdiction(row.get("province").asNode(), "PROVINCE")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<String, List<Jurisdiction>> bodiesOf(Collection<String> cityIds) {
        return many(
                BODIES,
                Map.of("ids", cityIds),
                row -> Rows.jurisdiction(row.get("body").asNode(), "OTHER"));
    }

    @Override
    public Map<String, List<Passage>> passagesOf(Collection<String> cityIds) {
        return many(PASSAGES, Map.of("ids", cityIds), Rows::passage);
    }

    @Override
    public Map<String, List<Neighbour>> neighboursOf(Collection<String> cityIds) {
        return many(NEIGHBOURS, Map.of("ids", cityIds), Rows::neighbour);
    }

    @Override
    public Map<String, List<Link>> linksOf(Collection<String> cityIds, PageRequest page) {
        return many(LINKS, paged(cityIds, page, "key"), Rows::link);
    }

    @Override
    public Map<String, List<Facility>> facilitiesOf(
            Collection<String> cityIds, PageRequest page, @Nullable String kind) {
        var parameters = paged(cityIds, page, BY_ID);
        parameters.put("kind", kind);
        return many(FACILITIES, parameters, Rows::facility);
    }

    @Override
    public Map<String, List<Reservoir>> reservoirsOf(Collection<String> cityIds) {
        return many(RESERVOIRS, Map.of("ids", cityIds), Rows::reservoir);
    }

    private static Map<String, @Nullable Object> paged(Collection<String> ids, PageRequest page, String order) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ids", ids);
        parameters.put("after", page.after(order).map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        return parameters;
    }

    private <T> Map<String, List<T>> many(Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return Rows.grouped(graph.read(
                statement, parameters, row -> Map.entry(row.get("cityId").asString(), mapper.apply(row))));
    }
}
