package io.spillover.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Stated assumptions of the second question, {@code spillover.sharing.*}; every answer repeats them.
 *
 * @param transfer time to unload, cross the city and load again when a route changes its mode; 60 min, assumed
 * @param byLawDelay from the request to the order where no agreement binds the two cities and their common superior arranges
 *     the support; 8 h, assumed: on 20 July 2021 fire brigades of other provinces left for Zhengzhou about 12 h after the rain,
 *     of which some hours went by before the need was known and one or two in getting ready
 */
@ConfigurationProperties("spillover.sharing")
public record SharingProperties(
        @DefaultValue("60m") Duration transfer,
        @DefaultValue("8h") Duration byLawDelay) {

    private static final Duration MOST = Duration.ofDays(30);

    /** @throws IllegalArgumentException if a time is negative or longer than 30 days */
    public SharingProperties {
        check("transfer", transfer);
        check("by-law-delay", byLawDelay);
    }

    private static void check(String name, Duration value) {
        if (value.isNegative() || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("spillover.sharing." + name + " must be from 0 to 30 days");
        }
    }
}
