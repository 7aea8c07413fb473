package io.spillover.exposure.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.exposure.Assessments;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.NonExposure;
import io.spillover.exposure.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jAssessments implements Assessments {

    /** An engine runs for seconds; a run that is silent this long has died with its process. */
    private static final int LEASE_S = 60;

    private static final Statement CLAIM = Statement.named("exposure/claim");
    private static final Statement COMPLETE = Statement.named("exposure/complete");
    private static final Statement ACTIVATE = Statement.named("exposure/activate");
    private static final Statement PROGRESS = Statement.named("exposure/progress");
    private static final Statement CANCEL = Statement.named("exposure/cancel");
    private static final Statement FAIL = Statement.named("exposure/fail");
    private static final Statement RUNNING = Statement.named("exposure/running");
    private static final Statement DUE = Statement.named("exposure/due");

    private final Graph graph;

    Neo4jAssessments(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Claim claim(Order order) {
        return graph.write(
                        CLAIM,
                        Map.ofEntries(
                                Map.entry("key", order.key()),
                                Map.entry("hazardId", order.hazardId()),
                                Map.entry("revision", order.hazardRevision()),
                                Map.entry("network", order.networkVersion()),
                                Map.entry("engine", order.engine()),
                                Map.entry("parameters", order.parametersHash()),
                                Map.entry("courses", order.chances().courses()),
                                Map.entry("seed", order.chances().seed()),
                                Map.entry(
                                        "dependence",
                                        order.chances().dependence().name()),
                                Map.entry("owner", order.owner()),
                                Map.entry("leaseS", LEASE_S)),
                        row -> new Claim(
                                Claim.Outcome.valueOf(row.get("outcome").asString()),
                                row.get("id").asString()))
                .get(0);
    }

    @Override
    public boolean complete(
            String assessmentId,
            String owner,
            List<Exposure> exposures,
            List<NonExposure> misses,
            List<Remark> remarks) {
        return !graph.write(
                        COMPLETE,
                        Map.of(
                                "id", assessmentId,
                                "owner", owner,
                                "exposures",
                                        exposures.stream()
                                                .map(ExposureRows::properties)
                                                .toList(),
                                "misses",
                                        misses.stream()
                                                .map(ExposureRows::properties)
                                                .toList(),
                                "remarks", JsonText.of(remarks)),
                        row -> true)
                .isEmpty();
    }

    @Override
    public void activate(String assessmentId, String networkVersion) {
        graph.write(ACTIVATE, Map.of("id", assessmentId, "network", networkVersion));
    }

    @Override
    public boolean progress(String assessmentId, String owner, double share) {
        return !graph.write(
                        PROGRESS,
                        Map.of("id", assessmentId, "owner", owner, "progress", share, "leaseS", LEASE_S),
                        row -> true)
                .isEmpty();
    }

    @Override
    public int cancel(String hazardId) {
        return graph.write(CANCEL, Map.of("hazardId", hazardId), row -> true).size();
    }

    @Override
    public void fail(String assessmentId, String owner) {
        graph.write(FAIL, Map.of("id", assessmentId, "owner", owner));
    }

    @Override
    public Map<String, Double> running(Collection<String> hazardIds) {
        return graph
                .read(
                        RUNNING,
                        Map.of("ids", hazardIds),
                        row -> Map.entry(
                                row.get("id").asString(), row.get("progress").asDouble()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<String> due(String networkVersion, List<String> engines) {
        return graph.read(DUE, Map.of("network", networkVersion, "engines", engines), row -> row.get("id")
                .asString());
    }
}
