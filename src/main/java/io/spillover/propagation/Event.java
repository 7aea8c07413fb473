package io.spillover.propagation;

/**
 * What starts a propagation; each mechanism has events of its own. Times in the answer count in seconds from the start of the
 * event.
 */
public interface Event {

    /** Returns how long it lasts at its source in seconds, 0 if sudden or unknown. */
    double durationS();
}
