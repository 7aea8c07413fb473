package io.spillover.cypher;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of the database calls, {@code spillover.graph.*}.
 *
 * @param queryTimeout longest time one question or one change may take on the server; 5 s unless set
 * @param batchTimeout longest time one transaction of a load, a whole-graph read or an assessment may take; 2 min unless set
 */
@ConfigurationProperties("spillover.graph")
public record GraphProperties(
        @DefaultValue("5s") Duration queryTimeout,
        @DefaultValue("2m") Duration batchTimeout) {}
