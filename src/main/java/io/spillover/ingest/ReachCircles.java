package io.spillover.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds reaches that flow in a circle, by taking away heads until none is left (Kahn 1962). */
final class ReachCircles {

    private final Map<String, List<String>> down = new HashMap<>();
    private final Map<String, Integer> inflows = new HashMap<>();

    void add(String reach, String downstream, String branch) {
        var next = new ArrayList<String>(2);
        for (var id : List.of(downstream, branch)) {
            if (!id.isEmpty()) {
                next.add(id);
                inflows.merge(id, 1, Integer::sum);
            }
        }
        down.put(reach, next);
        inflows.putIfAbsent(reach, 0);
    }

    /** Returns the reaches that lie on a circle or below one, sorted; empty when the water finds its way. */
    List<String> find() {
        var left = new HashMap<>(inflows);
        var heads = new ArrayDeque<String>();
        left.forEach((reach, n) -> {
            if (n == 0) {
                heads.add(reach);
            }
        });
        while (!heads.isEmpty()) {
            var head = heads.remove();
            left.remove(head);
            for (var next : down.getOrDefault(head, List.of())) {
                if (left.merge(next, -1, Integer::sum) == 0) {
                    heads.add(next);
                }
            }
        }
        left.keySet().retainAll(down.keySet());
        return List.copyOf(new TreeSet<>(left.keySet()));
    }
}
