package io.spillover.propagation.cascade;

import io.spillover.propagation.TriggerRule;
import io.spillover.quantity.Band;

/**
 * A rule whose condition is met at a place that a hazard reaches.
 *
 * @param from the hazard that reaches it
 * @param number counts the firings of that hazard
 * @param rule the rule
 * @param place where the condition is met
 * @param luck what is drawn once with the rule, whoever arrives: the place, or its city if only that was met
 * @param starts where the secondary hazard starts
 * @param lagS from the start of {@code from} to that of the secondary hazard: first arrival and delay
 * @param found what was compared with the condition
 */
record Firing(Node from, int number, TriggerRule rule, Site place, Site luck, Site starts, Band lagS, double found) {

    Node.Key key() {
        return new Node.Key(starts, rule.effect().mechanism());
    }

    /** The likely probability along the likeliest chain so far. */
    double product() {
        return from.best * rule.probability().likely();
    }

    double startS() {
        return from.startS + lagS.likely();
    }
}
