package io.spillover.propagation.inoperability;

/** Which way losses travel along supplies: with them as shortages, or against them as lost orders. Nodes are those of the world. */
sealed interface Carriage permits Shortages, LostOrders {

    /** Returns where the ways out of a node begin. */
    int first(int node);

    /** Returns where the ways out of a node end. */
    int last(int node);

    /** Returns the supply of a way. */
    int arc(int way);

    /** Returns the node that loses by a supply. */
    int loser(int arc);

    /** Returns the share that it loses when the other end is fully out. */
    double share(int arc);

    /** Returns for how long stocks bridge a full outage, s. */
    double stockS(int arc);

    /** Returns the sum of the shares that a node loses by all its supplies, cut or not. */
    double shares(int node);

    /** Returns whether the supply exists no more. */
    boolean cut(int arc);
}
