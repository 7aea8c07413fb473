package io.spillover.propagation.reliability;

/**
 * A connection that holds with a probability.
 *
 * @param from one end
 * @param to the other end
 * @param probability that it holds, 0 to 1
 * @param bothWays whether it can be used from {@code to} to {@code from} too; it then holds both ways or not at all
 */
public record Edge(int from, int to, double probability, boolean bothWays) {

    /** @throws IllegalArgumentException if it is no connection */
    public Edge {
        if (from < 0 || to < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Not a connection: from " + from + " to " + to + " with probability " + probability);
        }
    }
}
