package io.spillover.platform.security.neo4j;

import java.time.ZonedDateTime;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A key as it stands in the graph; see docs/graph.md. */
@Node("ApiKey")
record ApiKeyNode(
        @Id String id, String hash, String role, String jurisdiction, ZonedDateTime createdAt, boolean generated) {}
