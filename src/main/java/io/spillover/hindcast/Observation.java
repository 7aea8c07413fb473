package io.spillover.hindcast;

import io.spillover.propagation.Sighting.Phase;

/**
 * One time at which something was seen at a place.
 *
 * @param placeId id of the gauge, intake, town or city
 * @param city whether the place is a city as a whole
 * @param phase what was seen
 * @param atH hours after the event's start
 * @param withinH how well that is known, ± hours
 * @param upperBound whether it had come by then, maybe long before
 * @param basis what the time is, in the words of the file
 */
record Observation(
        String placeId, boolean city, Phase phase, double atH, double withinH, boolean upperBound, String basis) {}
