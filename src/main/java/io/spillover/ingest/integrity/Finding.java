package io.spillover.ingest.integrity;

/**
 * Something in the graph that breaks a rule.
 *
 * @param rule name of the rule, that of its statement in {@code cypher/integrity/}
 * @param id the node or relationship
 * @param detail what is wrong with it, for people
 */
public record Finding(String rule, String id, String detail) {

    /** Returns the finding as one line. */
    public String text() {
        return id + ": " + detail + " [" + rule + "]";
    }
}
