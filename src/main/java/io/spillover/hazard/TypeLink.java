package io.spillover.hazard;

import io.spillover.quantity.Quality;

/**
 * That one type of hazard causes another, seen from one of both. The profiles give no probability for it.
 *
 * @param type the type at the other end
 * @param quality how well it is known
 * @param basis where it is from
 */
public record TypeLink(HazardType type, Quality quality, String basis) {}
