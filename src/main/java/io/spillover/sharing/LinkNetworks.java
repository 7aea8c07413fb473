package io.spillover.sharing;

import io.spillover.problem.UnavailableException;

/** The links as a whole, kept in memory. */
public interface LinkNetworks {

    /**
     * Returns the links as they are in the graph now. Read once for each version of the network and shared by all threads.
     *
     * @throws UnavailableException if a region is being loaded and the links were not read before
     */
    LinkNetwork current();
}
