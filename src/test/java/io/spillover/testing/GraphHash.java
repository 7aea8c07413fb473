package io.spillover.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;

/**
 * One number for all that stands in a graph: nodes with their labels and properties, relationships with their ends. Internal
 * ids, the moment of a load and the lease of a loader are left out, so the same facts give the same hash in every database.
 */
public final class GraphHash {

    private static final Set<String> FLEETING = Set.of("loadedAt", "loader", "leaseUntil");

    private GraphHash() {}

    /** Returns the hash of the shared test graph. */
    public static String now() {
        return of(TestDatabase.driver());
    }

    /** Returns the hash of a graph; API keys and the records of migrations do not count. */
    public static String of(Driver driver) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines(driver)) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what the hash is made of, one sorted line for each node and relationship, to see where two graphs differ. */
    public static TreeSet<String> lines(Driver driver) {
        var lines = new TreeSet<String>();
        try (var session = driver.session()) {
            session.run("""
                            MATCH (n)
                            WHERE NOT n:ApiKey AND none(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
                            RETURN n
                            """)
                    .forEachRemaining(row -> add(lines, node(row.get("n").asNode())));
            session.run("""
                            MATCH (a)-[r]->(b)
                            WHERE none(label IN labels(a) WHERE label STARTS WITH '__Neo4jMigration')
                            RETURN a, r, b
                            """)
                    .forEachRemaining(row -> add(
                            lines,
                            name(row.get("a").asNode()) + " "
                                    + row.get("r").asRelationship().type() + " "
                                    + name(row.get("b").asNode()) + " "
                                    + properties(row.get("r").asRelationship())));
        }
        return lines;
    }

    /** Two of the same are two. */
    private static void add(Set<String> lines, String line) {
        var numbered = line;
        for (int i = 2; !lines.add(numbered); i++) {
            numbered = line + " #" + i;
        }
    }

    private static String node(Node node) {
        return name(node) + " " + properties(node);
    }

    private static String name(Node node) {
        var labels = new TreeSet<String>();
        node.labels().forEach(labels::add);
        return labels + ":" + (node.containsKey("id") ? node.get("id") : node.get("code"));
    }

    private static String properties(Entity entity) {
        var properties = new TreeMap<String, String>();
        for (var key : entity.keys()) {
            if (!FLEETING.contains(key)) {
                properties.put(key, entity.get(key).toString());
            }
        }
        return properties.toString();
    }
}
