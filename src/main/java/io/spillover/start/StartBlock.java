package io.spillover.start;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Networks;
import io.spillover.network.RegionState;
import io.spillover.platform.database.DatabaseAddress;
import io.spillover.platform.security.Role;
import io.spillover.platform.security.StartKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints one block when everything is loaded and assessed: what is there, where it is, and a query to paste. */
@Component
class StartBlock {

    private static final Logger log = LoggerFactory.getLogger(StartBlock.class);
    private static final Statement COUNTS = Statement.named("start/counts");
    private static final Statement SAMPLE = Statement.named("start/sample-hazard");

    private final Graph graph;
    private final Networks networks;
    private final DatabaseAddress database;
    private final StartKeys keys;

    StartBlock(Graph graph, Networks networks, DatabaseAddress database, StartKeys keys) {
        this.graph = graph;
        this.networks = networks;
        this.database = database;
        this.keys = keys;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info("{}", text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        var here = "http://127.0.0.1:" + port;
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Spillover is ready.");
        lines.add("  Loaded      " + loaded());
        graph.read(COUNTS, Map.of(), StartBlock::counts).forEach(lines::addAll);
        lines.add("  GraphQL     " + here + "/graphql   (POST, Authorization: Bearer <key>)");
        lines.add("  GraphiQL    " + here + "/graphiql"
                + keys.key(Role.VIEWER).map(key -> "#key=" + key).orElse(""));
        if (database.browser() != null) {
            lines.add("  Browser     " + database.browser());
        }
        lines.add("  Database    " + database.bolt()
                + (database.user() == null ? "" : ", user " + database.user())
                + (database.passwordFile() == null ? "" : ", password in " + database.passwordFile()));
        lines.add("  Keys        " + keys.sentence());
        if (keys.state() == StartKeys.State.MADE) {
            for (var role : Role.values()) {
                keys.key(role).ifPresent(key -> lines.add("              " + role.text() + "  " + key));
            }
        }
        graph.readOne(SAMPLE, Map.of(), row -> row.get("id").asString()).ifPresent(id -> {
            lines.add("  Try         { exposures(hazardId: \"" + id
                    + "\") { nodes { city { name } arrival { first { likely } }");
            lines.add("                severity explanation { sentence } } } }");
        });
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private String loaded() {
        var regions = networks.regions();
        return regions.isEmpty()
                ? "no region; set spillover.seeds.regions"
                : regions.stream().map(RegionState::name).collect(Collectors.joining(", "));
    }

    private static List<String> counts(Record row) {
        return List.of(
                "              " + n(row, "cities") + " cities, " + n(row, "rivers") + " rivers in " + n(row, "reaches")
                        + " reaches, " + n(row, "facilities") + " facilities, " + n(row, "links") + " links, "
                        + n(row, "resources") + " resources",
                "              " + n(row, "hazards") + " hazards, " + n(row, "exposures") + " exposed cities");
    }

    private static long n(Record row, String column) {
        return row.get(column).asLong();
    }
}
