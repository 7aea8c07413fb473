package io.spillover.sharing.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.problem.UnavailableException;
import io.spillover.sharing.LinkFacts;
import io.spillover.sharing.LinkNetwork;
import io.spillover.sharing.LinkNetworks;
import io.spillover.sharing.TravelMode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Keeps the links of the newest version. A thread that finds a newer version reads it while others wait for it. */
@Repository
class Neo4jLinkNetworks implements LinkNetworks {

    private static final Logger log = LoggerFactory.getLogger(Neo4jLinkNetworks.class);
    private static final Statement VERSION = Statement.named("sharing/version");
    private static final Statement LINKS = Statement.named("sharing/links");
    private static final int TRIES = 3;

    private final Graph graph;
    private volatile @Nullable Kept kept;

    Neo4jLinkNetworks(Graph graph) {
        this.graph = graph;
    }

    private record Kept(String version, LinkNetwork network) {}

    private record Version(String text, boolean loading) {}

    @Override
    public LinkNetwork current() {
        var known = kept;
        var version = version();
        if (known != null && (version.loading() || known.version().equals(version.text()))) {
            return known.network();
        }
        if (version.loading()) {
            throw new UnavailableException(
                    "A region is being loaded; its links can be used as soon as that is done.", null);
        }
        return read();
    }

    private synchronized LinkNetwork read() {
        for (int i = 0; i < TRIES; i++) {
            var before = version();
            var known = kept;
            if (known != null && known.version().equals(before.text())) {
                return known.network();
            }
            var links = graph.read(LINKS, Map.of(), Neo4jLinkNetworks::link);
            if (!before.loading() && before.equals(version())) {
                var network = network(links);
                kept = new Kept(before.text(), network);
                log.info("Links {}: {} between {} cities", before.text(), links.size(), network.size());
                return network;
            }
        }
        throw new UnavailableException("The network is changing while it is read; please try again.", null);
    }

    private static LinkNetwork network(List<LinkFacts> links) {
        var cityIds = new TreeSet<String>();
        for (var link : links) {
            cityIds.add(link.fromCityId());
            cityIds.add(link.toCityId());
        }
        return LinkNetwork.of(List.copyOf(cityIds), links);
    }

    private Version version() {
        return graph.read(
                        VERSION,
                        Map.of(),
                        row -> new Version(
                                row.get("version").asString(),
                                row.get("loading").asBoolean()))
                .get(0);
    }

    private static LinkFacts link(Record row) {
        return new LinkFacts(
                row.get("fromId").asString(),
                row.get("toId").asString(),
                TravelMode.valueOf(row.get("mode").asString()),
                row.get("line").isNull() ? null : row.get("line").asString(),
                row.get("km").asNumber().doubleValue(),
                Math.toIntExact(Math.round(row.get("durationMin").asNumber().doubleValue() * 60)),
                row.get("firstYear").asInt(0));
    }
}
