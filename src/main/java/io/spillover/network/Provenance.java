package io.spillover.network;

import io.spillover.quantity.Quality;

/**
 * How well a fact is known and where it comes from.
 *
 * @param quality how well
 * @param source where from, in a few words
 */
public record Provenance(Quality quality, String source) {}
