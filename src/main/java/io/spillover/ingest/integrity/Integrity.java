package io.spillover.ingest.integrity;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.problem.UnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs every rule of {@code cypher/integrity/}; reads only. */
@Component
public class Integrity {

    /** Findings of one rule that are listed; mend these and check again. */
    private static final int MOST_FINDINGS = 100;

    static final List<Statement> RULES = Stream.of(
                    "required-node-properties",
                    "required-relationship-properties",
                    "reach-river",
                    "reach-ways-down",
                    "reach-dangling",
                    "reach-cycle",
                    "passage-reach",
                    "site-reach",
                    "city-province",
                    "mutual-order",
                    "supply-share",
                    "resource-holder",
                    "hazard-source",
                    "assessment-hazard",
                    "exposure-assessment",
                    "exposed-to",
                    "region-loading")
            .map(name -> Statement.named("integrity/" + name))
            .toList();

    private static final Statement REACHES = Statement.named("integrity/reach-graph");

    private final Graph graph;

    Integrity(Graph graph) {
        this.graph = graph;
    }

    /**
     * Looks for everything that breaks a rule.
     *
     * @return the findings by rule, at most a hundred for each; none if the graph is healthy
     * @throws UnavailableException if the database does not answer
     */
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var rule : RULES) {
            graph.scan(
                    rule,
                    Map.of("limit", MOST_FINDINGS),
                    () -> findings.removeIf(finding -> rule.name().endsWith("/" + finding.rule())),
                    row -> findings.add(new Finding(
                            row.get("rule").asString(),
                            row.get("id").asString(),
                            row.get("detail").asString())));
        }
        if (findings.stream().noneMatch(finding -> finding.rule().equals("reach-cycle"))) {
            findings.addAll(longCircles());
        }
        return List.copyOf(findings);
    }

    /** Takes away reaches that nothing flows into until none is left (Kahn 1962); what stays lies on a circle or below one. */
    private List<Finding> longCircles() {
        Map<String, List<String>> ways = new HashMap<>();
        Map<String, Integer> inflows = new HashMap<>();
        Runnable restart = () -> {
            ways.clear();
            inflows.clear();
        };
        graph.scan(REACHES, Map.of(), restart, row -> {
            var id = row.get("id").asString();
            var next = row.get("next").asString();
            ways.computeIfAbsent(id, r -> new ArrayList<>()).add(next);
            inflows.merge(next, 1, Integer::sum);
            inflows.putIfAbsent(id, 0);
        });
        var heads = new ArrayDeque<String>();
        inflows.forEach((reach, count) -> {
            if (count == 0) {
                heads.add(reach);
            }
        });
        while (!heads.isEmpty()) {
            var head = heads.remove();
            inflows.remove(head);
            for (var next : ways.getOrDefault(head, List.of())) {
                if (inflows.merge(next, -1, Integer::sum) == 0) {
                    heads.add(next);
                }
            }
        }
        return inflows.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .limit(MOST_FINDINGS)
                .map(reach -> new Finding("reach-cycle", reach, "lies on a circle of reaches or below one"))
                .toList();
    }
}
