package io.spillover.ingest;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which regions to load at start, {@code spillover.seeds.*}.
 *
 * @param regions folder names below the location, loaded one after another; {@code china} unless set, empty for none
 * @param location folder of the regions as a Spring resource, for example {@code file:/srv/seeds/}; unless set the folder
 *     {@code seeds} of the working directory, or the regions in the jar where there is none
 * @param lease how long a load may be silent before another instance takes it over; 15 s unless set
 * @param patience how long to wait for another instance that is loading the same region; 10 min unless set
 */
@ConfigurationProperties("spillover.seeds")
public record SeedProperties(
        @DefaultValue("china") List<String> regions,
        @DefaultValue("") String location,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("10m") Duration patience) {}
