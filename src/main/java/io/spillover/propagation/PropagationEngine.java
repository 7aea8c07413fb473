package io.spillover.propagation;

import io.spillover.quantity.Mechanism;

/** Computes where, when and how strongly an event arrives. Pure: the same arguments always give the same footprint. */
public interface PropagationEngine {

    /** Returns how the hazards travel that this engine computes. */
    Mechanism mechanism();

    /** Returns name and version of the method; it changes whenever an answer can change. */
    String version();

    /**
     * Computes the footprint of an event.
     *
     * @throws IllegalArgumentException if the event is of a kind this engine does not compute, or a source is not part of this
     *     world
     */
    Footprint propagate(World world, Event event, Conditions conditions);

    /**
     * Computes the footprint of an event while somebody looks on; an engine that takes long tells how far it is.
     *
     * @throws IllegalArgumentException as {@link #propagate(World, Event, Conditions)}
     * @throws Watch.StoppedException if the watch stops it
     */
    default Footprint propagate(World world, Event event, Conditions conditions, Watch watch) {
        watch.at(0);
        return propagate(world, event, conditions);
    }

    /** Estimates the memory a run takes, in bytes, before it starts; an upper figure. */
    default long estimatedBytes(World world, Event event, Conditions conditions) {
        long places = world.cities().size()
                + 2L * world.rivers().reachCount()
                + world.passages().size();
        return 512L * places;
    }
}
