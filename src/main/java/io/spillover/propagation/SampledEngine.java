package io.spillover.propagation;

/** An engine whose drivers can be drawn, so that an answer gets a probability. */
public interface SampledEngine extends PropagationEngine {

    /**
     * Prepares drawing possible courses of an event: one course differs from {@link #propagate} only by its drivers.
     *
     * @param footprint what {@link #propagate} found for the same arguments
     * @throws IllegalArgumentException as {@link #propagate}
     */
    Sampler sampler(World world, Event event, Conditions conditions, Footprint footprint);
}
