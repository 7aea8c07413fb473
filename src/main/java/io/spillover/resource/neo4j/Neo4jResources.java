package io.spillover.resource.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.resource.Resource;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.ResourceQuery;
import io.spillover.resource.Resources;
import io.spillover.resource.Stock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jResources implements Resources {

    private static final Statement BY_IDS = Statement.named("resource/by-ids");
    private static final Statement PAGE = Statement.named("resource/page");
    private static final Statement OF_CITIES = Statement.named("resource/of-cities");
    private static final Statement STOCKS = Statement.named("resource/stocks-of-cities");
    private static final Statement KINDS = Statement.named("resource/kinds-page");
    private static final Statement KINDS_BY_IDS = Statement.named("resource/kinds-by-ids");
    private static final Statement KINDS_NAMED = Statement.named("resource/kinds-named");
    private static final Statement INSERT = Statement.named("resource/insert");
    private static final Statement REPLACE = Statement.named("resource/replace");

    private final Graph graph;

    Neo4jResources(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Optional<Resource> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<String, Resource> byIds(Collection<String> ids) {
        return graph.read(BY_IDS, Map.of("ids", ids), ResourceRows::resource).stream()
                .collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    @Override
    public List<Resource> page(ResourceQuery query, PageRequest page) {
        var parameters = paged(page);
        parameters.put("region", query.region());
        parameters.put("holderId", query.holderId());
        parameters.put("kinds", orNull(query.kinds()));
        return graph.read(PAGE, parameters, ResourceRows::resource);
    }

    @Override
    public Map<String, List<Resource>> ofCities(Collection<String> cityIds, List<String> kinds, PageRequest page) {
        var parameters = paged(page);
        parameters.put("ids", cityIds);
        parameters.put("kinds", orNull(kinds));
        return graph.read(OF_CITIES, parameters, ResourceRows::resource).stream()
                .collect(Collectors.groupingBy(Resource::holderId, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public List<Stock> stocksOf(Collection<String> cityIds, Collection<String> kindIds) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ids", cityIds);
        parameters.put("kindIds", orNull(kindIds));
        return graph.read(STOCKS, parameters, ResourceRows::stocks).stream()
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public List<ResourceKind> kinds(@Nullable String region, PageRequest page) {
        var parameters = paged(page);
        parameters.put("region", region);
        return graph.read(KINDS, parameters, ResourceRows::kind);
    }

    @Override
    public Map<String, ResourceKind> kindsByIds(Collection<String> ids) {
        return graph.read(KINDS_BY_IDS, Map.of("ids", ids), ResourceRows::kind).stream()
                .collect(Collectors.toMap(ResourceKind::id, Function.identity()));
    }

    @Override
    public List<ResourceKind> kindsNamed(Collection<String> codesOrIds) {
        var found = graph.read(KINDS_NAMED, Map.of("names", codesOrIds), ResourceRows::kind);
        for (var name : codesOrIds) {
            if (found.stream().noneMatch(k -> k.code().equals(name) || k.id().equals(name))) {
                throw new InvalidInputException("kinds", "There is no resource kind \"" + name + "\".");
            }
        }
        return found;
    }

    @Override
    public boolean insert(Resource resource) {
        var parameters = written(resource);
        parameters.put("region", resource.region());
        parameters.put("code", resource.code());
        var outcome = graph.write(INSERT, parameters, row -> row.get("outcome").asString());
        if (outcome.isEmpty()) {
            throw noPlace();
        }
        return outcome.get(0).equals("DONE");
    }

    @Override
    public void replace(Resource resource, @Nullable Long expectedRevision) {
        var parameters = written(resource);
        parameters.put("expected", expectedRevision);
        var outcome = graph.write(REPLACE, parameters, row -> row.get("outcome").asString());
        if (outcome.isEmpty()) {
            throw new ConflictException("The resource \"" + resource.id() + "\" was removed in between.");
        }
        if (outcome.get(0).equals("STALE")) {
            throw new ConflictException("The resource \"" + resource.id() + "\" no longer has revision "
                    + expectedRevision + ": read it again.");
        }
        if (outcome.get(0).equals("NO_PLACE")) {
            throw noPlace();
        }
    }

    private static InvalidInputException noPlace() {
        return new InvalidInputException("input.holder", "The holder or the kind was removed in between.");
    }

    private static Map<String, @Nullable Object> written(Resource r) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("type", r.type());
        fields.put("name", r.name());
        fields.put("nameZh", r.nameZh());
        fields.put("quantity", r.quantity());
        fields.put("readinessMin", r.readiness().toMinutes());
        fields.put("reserveShare", r.rule().share());
        fields.put("reservePer1000", r.rule().per1000());
        fields.put("quality", r.provenance().quality().text());
        fields.put("source", r.provenance().source());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", r.id());
        parameters.put("holderId", r.holderId());
        parameters.put("kindId", r.kindId());
        parameters.put("fields", fields);
        return parameters;
    }

    private static Map<String, @Nullable Object> paged(PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        return parameters;
    }

    private static <T> @Nullable Collection<T> orNull(Collection<T> some) {
        return some.isEmpty() ? null : some;
    }
}
