package io.spillover.propagation.cascade;

import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.quantity.Mechanism;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hazard of a cascade while it is followed: what it is, and the best known of its chains. The primary hazard has no site. */
final class Node {

    /** A place starts one hazard of a mechanism in a cascade. */
    record Key(Site site, Mechanism mechanism) {}

    final int number;
    final @Nullable Key key;
    final Mechanism mechanism;
    final @Nullable String hazardType;
    final @Nullable Event event;
    final @Nullable Footprint footprint;
    final List<Firing> in = new ArrayList<>();
    final List<Firing> out = new ArrayList<>();

    /** Likely start by the earliest chain, s. */
    double startS = Double.POSITIVE_INFINITY;

    /** Likely probability of the likeliest chain. */
    double best;

    /** Steps of the shortest chain. */
    int depth = Integer.MAX_VALUE;

    Node(
            int number,
            @Nullable Key key,
            Mechanism mechanism,
            @Nullable String hazardType,
            @Nullable Event event,
            @Nullable Footprint footprint) {
        this.number = number;
        this.key = key;
        this.mechanism = mechanism;
        this.hazardType = hazardType;
        this.event = event;
        this.footprint = footprint;
    }

    /** Takes what a chain says; returns whether that is better in anything. */
    boolean improve(double newStartS, double product, int steps) {
        boolean better = newStartS < startS || product > best || steps < depth;
        startS = Math.min(startS, newStartS);
        best = Math.max(best, product);
        depth = Math.min(depth, steps);
        return better;
    }
}
