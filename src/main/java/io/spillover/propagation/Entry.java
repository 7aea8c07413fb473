package io.spillover.propagation;

import io.spillover.quantity.Band;

/**
 * One place reached, as an engine adds it to a {@link Footprint}.
 *
 * @param spot what it is
 * @param index which of them
 * @param river the river it came by
 * @param km km to the mouth where it arrived first: for a city the entry, or the point where the wave joined or began inside it
 * @param predecessor entry it came from, −1 for a source; never a city or facility
 * @param window when
 * @param intensity how strong, in the unit of the footprint, at {@code intensityKm}
 * @param ratio intensity over the seasonal flood discharge, or over the limit; NaN without one
 * @param intensityKm km to the mouth on {@code intensityRiver} where peak, end and intensity count: for a city its seat
 * @param intensityRiver the river of that point
 * @param passage the passage by which a city was reached first, else −1
 * @param relation for a city how close the point of intensity is to the seat; TERRITORY for all else
 * @param flags sum of the {@link Footprint} flags
 */
public record Entry(
        Spot spot,
        int index,
        int river,
        double km,
        int predecessor,
        Window window,
        Band intensity,
        double ratio,
        double intensityKm,
        int intensityRiver,
        int passage,
        Relation relation,
        int flags) {}
