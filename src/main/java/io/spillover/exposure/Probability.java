package io.spillover.exposure;

import io.spillover.quantity.Band;

/**
 * How likely a city is exposed: the share of drawn courses that expose it, with its 90 % binomial interval. The interval tells
 * how exactly the drawing knows the share, not whether the model is right.
 *
 * @param value the share, from 0 to 1
 * @param courses how many were drawn
 */
public record Probability(Band value, int courses) {}
