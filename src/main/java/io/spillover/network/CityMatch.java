package io.spillover.network;

/**
 * A city found by its name.
 *
 * @param city the city
 * @param score how well the name fits; only comparable within one search
 */
public record CityMatch(City city, double score) {}
