package io.spillover.platform.security.neo4j;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Reads key nodes. Writing is left to statements, which add several keys at once or none. */
interface ApiKeyNodes extends Repository<ApiKeyNode, String> {

    Optional<ApiKeyNode> findById(String id);
}
