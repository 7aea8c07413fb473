package io.spillover.network;

import io.spillover.problem.UnavailableException;
import io.spillover.propagation.World;
import java.util.List;

/** The network as a whole: its version, and the in-memory snapshot that engines walk on. */
public interface Networks {

    /** Returns the regions whose load is complete, in order of their ids. */
    List<RegionState> regions();

    /** Returns the version of the network in the graph now; the same facts have the same version in every database. */
    String version();

    /**
     * Returns the snapshot of the network as it is now. Read once for each version and shared by all threads.
     *
     * @throws UnavailableException if a region is being loaded and no snapshot was made before
     */
    World snapshot();
}
