package io.spillover.platform.security;

import java.util.List;
import java.util.Optional;

/** Keeps the hashes of generated keys where every instance sees them. */
public interface KeyStore {

    /** Finds a key by its id. */
    Optional<ApiKey> find(String id);

    /**
     * Adds the keys whose ids are new, all in one transaction; what is there stays as it is.
     *
     * @return whether every one of the given keys is now the one that is kept
     */
    boolean addMissing(List<ApiKey> keys);

    /** Adds the keys and ends every other generated one. */
    void replaceAll(List<ApiKey> keys);
}
