package io.spillover.hazard;

import io.spillover.quantity.Category;
import org.jspecify.annotations.Nullable;

/**
 * A kind of hazard of the UNDRR/ISC Hazard Information Profiles (2025).
 *
 * @param code the profile's code, for example {@code MH0600}
 * @param name English name
 * @param nameZh Chinese name
 * @param category which of the categories of emergencies it counts as
 */
public record HazardType(String code, String name, @Nullable String nameZh, Category category) {}
