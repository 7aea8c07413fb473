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
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jAssessments implements Assessments {

    /** An engine runs for seconds; a run that is silent this long has died with its process. */
    private static final int LEASE_S = 60;

    private static final Statement CLAIM = Statement.named("exposure/claim");
    private static final Statement COMPLETE = Statement.named("exposure/complete");
    private static final Statement ACTIVATE = Statement.named("exposure/activate");
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
                        Map.of(
                                "key", order.key(),
                                "hazardId", order.hazardId(),
                                "revision", order.hazardRevision(),
                                "network", order.networkVersion(),
                                "engine", order.engine(),
                                "parameters", order.parametersHash(),
                                "owner", order.owner(),
                                "leaseS", LEASE_S),
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
    public void fail(String assessmentId, String owner) {
        graph.write(FAIL, Map.of("id", assessmentId, "owner", owner));
    }

    @Override
    public Set<String> running(Collection<String> hazardIds) {
        return Set.copyOf(graph.read(
                RUNNING, Map.of("ids", hazardIds), row -> row.get("id").asString()));
    }

    @Override
    public List<String> due(String networkVersion, List<String> engines) {
        return graph.read(DUE, Map.of("network", networkVersion, "engines", engines), row -> row.get("id")
                .asString());
    }
}
