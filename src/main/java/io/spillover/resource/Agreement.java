package io.spillover.resource;

import io.spillover.network.Provenance;
import io.spillover.quantity.Category;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mutual-aid pact between cities.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param categories emergencies it covers
 * @param activation from the request to the order
 * @param validFrom first day in force; null if unknown, which counts as in force
 * @param validTo last day in force; null while no end is set
 * @param reimburses whether the receiver pays; false also when the text does not say
 * @param provenance where the facts come from
 */
public record Agreement(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        List<Category> categories,
        Duration activation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean reimburses,
        Provenance provenance) {

    /** Takes a copy of the categories. */
    public Agreement {
        categories = List.copyOf(categories);
    }

    /**
     * Returns whether it is in force for an emergency. Both days count whole, in UTC: the graph knows no time zones.
     *
     * @param category the emergency's category; null asks whether it is in force for any
     */
    public boolean covers(@Nullable Category category, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return (category == null ? !categories.isEmpty() : categories.contains(category))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
