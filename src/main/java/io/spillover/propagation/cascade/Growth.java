package io.spillover.propagation.cascade;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows a cascade in order of time. Each place starts a mechanism once, so it comes to an end by itself; a chain found later
 * that is likelier, shorter or sooner is passed on to what follows.
 */
final class Growth {

    private record Offer(Firing firing, double startS) {}

    private static final Comparator<Offer> IN_TIME = Comparator.comparingDouble(Offer::startS)
            .thenComparingInt(o -> o.firing().from().number)
            .thenComparingInt(o -> o.firing().number());

    private final World world;
    private final Origin origin;
    private final Limits limits;
    private final Function<Mechanism, Optional<PropagationEngine>> engines;
    private final Rules rules;
    private final Starts starts;
    private final Set<Site> origins;
    private final PriorityQueue<Offer> queue = new PriorityQueue<>(IN_TIME);
    private final Map<Node.Key, Node> byKey = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Code, Set<String>> caveats = new EnumMap<>(Code.class);
    private boolean withCity;

    Growth(
            World world,
            List<TriggerRule> rules,
            Origin origin,
            Limits limits,
            Function<Mechanism, Optional<PropagationEngine>> engines) {
        this.world = world;
        this.origin = origin;
        this.limits = limits;
        this.engines = engines;
        this.rules = new Rules(world, rules);
        this.starts = new Starts(world, origin.conditions(), origin.winds(), this::caveat);
        this.origins = origin.sites();
    }

    /** Follows it to its end. */
    void run() {
        Node primary = add(null, origin.mechanism(), origin.hazardType(), origin.event(), origin.conditions());
        primary.improve(0, 1, 0);
        expand(primary);
        while (!queue.isEmpty()) {
            take(queue.remove().firing());
        }
        nodes.forEach(n -> n.in.removeIf(f -> comesBack(f, n)));
    }

    /** Whether every chain to a firing leads through the very hazard it would start, which is no chain at all. */
    private boolean comesBack(Firing firing, Node node) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(firing.from()));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (next.number == 0) {
                return false;
            }
            if (next != node && seen.add(next)) {
                next.in.forEach(f -> open.push(f.from()));
            }
        }
        return true;
    }

    private void take(Firing firing) {
        Node.Key key = firing.key();
        Node node = byKey.get(key);
        if (node == null) {
            if (nodes.size() > limits.most()) {
                caveat(Code.TRIGGER_MOST_REACHED, "most=" + limits.most());
                return;
            }
            node = start(key, firing);
            byKey.put(key, node);
        }
        if (!node.in.contains(firing)) {
            node.in.add(firing);
            withCity |= !firing.luck().equals(firing.place());
        }
        boolean first = node.depth == Integer.MAX_VALUE;
        if (node.improve(firing.startS(), firing.product(), firing.from().depth + 1)) {
            if (first) {
                expand(node);
            } else {
                node.out.forEach(this::offer);
            }
        }
    }

    private Node start(Node.Key key, Firing firing) {
        double startS = firing.startS();
        Event event = starts.event(firing.rule().effect(), key.site(), startS).orElse(null);
        Conditions there = origin.conditions().elsewhere().horizon(Math.max(1, limits.horizonS() - startS));
        return add(key, key.mechanism(), firing.rule().hazardType(), event, there);
    }

    private Node add(
            Node.@Nullable Key key,
            Mechanism mechanism,
            @Nullable String hazardType,
            @Nullable Event event,
            Conditions there) {
        Footprint footprint = event == null ? null : footprint(mechanism, event, there);
        Node node = new Node(nodes.size(), key, mechanism, hazardType, event, footprint);
        nodes.add(node);
        return node;
    }

    private @Nullable Footprint footprint(Mechanism mechanism, Event event, Conditions there) {
        PropagationEngine engine = engines.apply(mechanism).orElse(null);
        if (engine == null) {
            caveat(Code.TRIGGER_WITHOUT_ENGINE, mechanism.name());
            return null;
        }
        if (nodes.isEmpty()) {
            return engine.propagate(world, event, there);
        }
        try {
            return engine.propagate(world, event, there);
        } catch (IllegalArgumentException e) {
            // What a rule starts may lie outside what an engine computes; the secondary hazard is told all the same.
            caveat(Code.TRIGGER_NOT_COMPUTED, mechanism.name());
            return null;
        }
    }

    private void expand(Node node) {
        Footprint footprint = node.footprint;
        if (footprint != null) {
            node.out.addAll(rules.firings(node, footprint, origin.conditions().year()));
            node.out.forEach(this::offer);
        }
    }

    private void offer(Firing firing) {
        Node from = firing.from();
        boolean back = firing.starts().equals(from.key == null ? null : from.key.site())
                        && firing.rule().effect().mechanism() == from.mechanism
                || firing.rule().effect().mechanism() == origin.mechanism() && origins.contains(firing.starts());
        if (!back
                && from.depth < limits.depth()
                && firing.product() >= limits.floor()
                && firing.product() > 0
                && firing.startS() <= limits.horizonS()) {
            queue.add(new Offer(firing, firing.startS()));
        }
    }

    private void caveat(Code code, String place) {
        caveats.computeIfAbsent(code, c -> new TreeSet<>()).add(place);
    }

    /** Returns the hazards in the order they were found, the primary one first. */
    List<Node> nodes() {
        return nodes;
    }

    /** Returns caveats with the places they are about, in a fixed order. */
    Map<Code, Set<String>> caveats() {
        return caveats;
    }

    /** Returns whether a place counted as reached with its city. */
    boolean withCity() {
        return withCity;
    }

    /** Returns the codes of rules that fired. */
    Set<String> fired() {
        Set<String> ids = new HashSet<>();
        nodes.forEach(n -> n.in.forEach(f -> ids.add(f.rule().id())));
        return ids;
    }
}
