package io.spillover.exposure;

import io.spillover.quantity.Band;

/**
 * People exposed: the city's population × an assumed share by mechanism and position; never the whole prefecture by default.
 *
 * @param low low assumption
 * @param likely likely assumption
 * @param high high assumption
 * @param share the shares used
 */
public record People(long low, long likely, long high, Band share) {}
