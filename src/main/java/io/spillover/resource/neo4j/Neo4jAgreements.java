package io.spillover.resource.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.resource.Agreement;
import io.spillover.resource.Agreements;
import io.spillover.resource.Pact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jAgreements implements Agreements {

    private static final Statement BY_IDS = Statement.named("resource/agreements-by-ids");
    private static final Statement PAGE = Statement.named("resource/agreements-page");
    private static final Statement OF_CITIES = Statement.named("resource/agreements-of-cities");
    private static final Statement MEMBERS = Statement.named("resource/members-of-agreements");
    private static final Statement BINDING = Statement.named("resource/agreements-binding");

    private final Graph graph;

    Neo4jAgreements(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Map<String, Agreement> byIds(Collection<String> ids) {
        return graph.read(BY_IDS, Map.of("ids", ids), ResourceRows::agreement).stream()
                .collect(Collectors.toMap(Agreement::id, Function.identity()));
    }

    @Override
    public List<Agreement> page(PageRequest page) {
        return graph.read(PAGE, paged(page), ResourceRows::agreement);
    }

    @Override
    public Map<String, List<Agreement>> ofCities(Collection<String> cityIds, PageRequest page) {
        return many(OF_CITIES, cityIds, page, "cityId", ResourceRows::agreement);
    }

    @Override
    public Map<String, List<String>> membersOf(Collection<String> agreementIds, PageRequest page) {
        return many(MEMBERS, agreementIds, page, "agreementId", row -> row.get("cityId")
                .asString());
    }

    @Override
    public List<Pact> binding(Collection<String> cityIds) {
        return graph.read(
                BINDING,
                Map.of("ids", cityIds),
                row -> new Pact(
                        ResourceRows.agreement(row),
                        new HashSet<>(row.get("cityIds").asList(Value::asString))));
    }

    private <T> Map<String, List<T>> many(
            Statement statement, Collection<String> ids, PageRequest page, String parent, Function<Record, T> mapper) {
        var parameters = paged(page);
        parameters.put("ids", ids);
        return graph
                .read(statement, parameters, row -> Map.entry(row.get(parent).asString(), mapper.apply(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<String, Object> paged(PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", page.after(BY_ID).map(Cursor::id).orElse(""));
        parameters.put("limit", page.limit());
        return parameters;
    }
}
