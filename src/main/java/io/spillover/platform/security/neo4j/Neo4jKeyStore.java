package io.spillover.platform.security.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.platform.security.ApiKey;
import io.spillover.platform.security.Caller;
import io.spillover.platform.security.KeyStore;
import io.spillover.platform.security.Role;
import io.spillover.problem.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keys in the graph. */
@Component
final class Neo4jKeyStore implements KeyStore {

    private static final Statement ADD = Statement.named("platform/add_api_keys");
    private static final Statement REPLACE = Statement.named("platform/replace_api_keys");

    private final ApiKeyNodes nodes;
    private final Graph graph;

    Neo4jKeyStore(ApiKeyNodes nodes, Graph graph) {
        this.nodes = nodes;
        this.graph = graph;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        try {
            return nodes.findById(id).flatMap(Neo4jKeyStore::key);
        } catch (DataAccessException | TransactionException | Neo4jException e) {
            throw new UnavailableException("The database does not answer at the moment; please try again.", e);
        }
    }

    @Override
    public boolean addMissing(List<ApiKey> keys) {
        var kept = graph.write(ADD, parameters(keys), row -> row.get("hash").asString());
        return kept.equals(keys.stream().map(ApiKey::hash).toList());
    }

    @Override
    public void replaceAll(List<ApiKey> keys) {
        graph.write(REPLACE, parameters(keys));
    }

    private static Map<String, Object> parameters(List<ApiKey> keys) {
        var rows = keys.stream()
                .map(key -> Map.of(
                        "id", key.id(),
                        "hash", key.hash(),
                        "role", key.caller().role().text(),
                        "jurisdiction", key.caller().jurisdiction()))
                .toList();
        return Map.of("keys", rows);
    }

    private static Optional<ApiKey> key(ApiKeyNode node) {
        return Role.find(node.role())
                .map(role -> new ApiKey(node.id(), node.hash(), new Caller(node.id(), role, node.jurisdiction())));
    }
}
