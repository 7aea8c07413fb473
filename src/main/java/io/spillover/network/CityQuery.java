package io.spillover.network;

import org.jspecify.annotations.Nullable;

/**
 * Which cities are asked for; null does not restrict.
 *
 * @param region only this region
 * @param provinceId only this province
 */
public record CityQuery(@Nullable String region, @Nullable String provinceId) {}
