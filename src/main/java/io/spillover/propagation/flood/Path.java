package io.spillover.propagation.flood;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways that waves took in one run, as a tree of legs: a node stands after its parent. Written down during the routed run and
 * walked again for each drawn course.
 */
final class Path {

    /**
     * A piece of a way.
     *
     * @param parent node it goes on from, −1 where a wave begins or was seen
     * @param leg what a whole reach adds
     * @param share how much of it
     */
    record Piece(int parent, Leg leg, double share) {}

    private final List<Piece> pieces = new ArrayList<>();

    int begin() {
        pieces.add(new Piece(-1, Leg.NONE, 0));
        return pieces.size() - 1;
    }

    int after(int parent, Leg leg, double share) {
        if (share == 0) {
            return parent;
        }
        pieces.add(new Piece(parent, leg, share));
        return pieces.size() - 1;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
