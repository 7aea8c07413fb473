package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.CityMatch;
import io.spillover.network.CityQuery;
import io.spillover.network.Link;
import io.spillover.network.Neighbour;
import io.spillover.network.Passage;
import io.spillover.network.Supply;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
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
    private static final Statement PASSAGES = Statement.named("network/passages-of-cities");
    private static final Statement NEIGHBOURS = Statement.named("network/neighbours-of-cities");
    private static final Statement LINKS = Statement.named("network/links-of-cities");
    private static final Statement SUPPLIES_OF = Statement.named("network/supplies-of-cities");
    private static final Statement SUPPLIES_TO = Statement.named("network/supplies-to-cities");

    private final Graph graph;

    Neo4jCities(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<City> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Optional<City> findByCode(String code, @Nullable String region) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", code);
        parameters.put("region", region);
        var found = graph.read(BY_CODE, parameters, Neo4jCities::city);
        if (found.size() > 1) {
            throw new InvalidInputException(
                    "region",
                    "The code \"" + code + "\" stands in several regions ("
                            + found.stream().map(City::region).collect(Collectors.joining(", ")) + "): name one.");
        }
        return found.stream().findFirst();
    }

    @Override
    public Map<String, City> byIds(Collection<String> ids) {
        return graph.read(BY_IDS, Map.of("ids", ids), Neo4jCities::city).stream()
                .collect(Collectors.toMap(City::id, Function.identity()));
    }

    @Override
    public List<City> page(CityQuery query, PageRequest page) {
        var parameters = parameters(query, page);
        parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
        return graph.read(PAGE, parameters, Neo4jCities::city);
    }

    @Override
    public List<CityMatch> search(String words, CityQuery query, PageRequest page) {
        var after = page.after(BY_FIT);
        var parameters = parameters(query, page);
        parameters.put("words", FullText.words(words));
        parameters.put("afterScore", after.map(Cursor::number).orElse(Double.MAX_VALUE));
        parameters.put("afterId", after.map(Cursor::id).orElse(""));
        return graph.read(
                SEARCH,
                parameters,
                row -> new CityMatch(city(row), row.get("score").asDouble()));
    }

    private static Map<String, @Nullable Object> parameters(CityQuery query, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", query.region());
        parameters.put("provinceId", query.provinceId());
        parameters.put("limit", page.limit());
        return parameters;
    }

    private static City city(Record row) {
        return Rows.city(row.get("city").asNode());
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
        return many(LINKS, byKey(cityIds, page), Rows::link);
    }

    @Override
    public Map<String, List<Supply>> suppliesOf(Collection<String> cityIds, PageRequest page) {
        return many(SUPPLIES_OF, byKey(cityIds, page), Rows::supply);
    }

    @Override
    public Map<String, List<Supply>> suppliesTo(Collection<String> cityIds, PageRequest page) {
        return many(SUPPLIES_TO, byKey(cityIds, page), Rows::supply);
    }

    private static Map<String, Object> byKey(Collection<String> cityIds, PageRequest page) {
        return Map.of(
                "ids", cityIds,
                "after", page.after(BY_KEY).map(Cursor::id).orElse(""),
                "limit", page.limit());
    }

    private <T> Map<String, List<T>> many(Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return Rows.grouped(graph.read(
                statement, parameters, row -> Map.entry(row.get("cityId").asString(), mapper.apply(row))));
    }
}
