package io.spillover.propagation;

import io.spillover.quantity.Band;

/**
 * One place reached, as an engine adds it to a {@link Footprint}.
 *
 * @param spot what it is
 * @param index which of them
 * @param way how it came from the predecessor
 * @param via which link or supply arc carried it, −1 for all other ways
 * @param river the river it came by, −1 if by none
 * @param km km to the mouth where it arrived first, NaN off rivers: for a city the entry, or the point where the wave joined or began inside it
 * @param predecessor entry it came from, −1 for a source
 * @param window when
 * @param intensity how strong, in the unit of the footprint; on a river at {@code intensityKm}
 * @param ratio intensity over the seasonal flood discharge, or over the limit; under an area the share of the city it covers; NaN without one
 * @param intensityKm km to the mouth on {@code intensityRiver} where peak, end and intensity count: for a city its seat
 * @param intensityRiver the river of that point
 * @param passage the passage by which a city was reached first, else −1
 * @param relation for a city how close the point of intensity is to the seat; TERRITORY for all else
 * @param flags sum of the {@link Footprint} flags
 */
public record Entry(
        Spot spot,
        int index,
        Way way,
        int via,
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
        int flags) {

    /** How it came to an entry. */
    public enum Way {
        /** It began there. */
        START,
        /** Down a river. */
        RIVER,
        /** With the wind. */
        WIND,
        /** Along a transport link. */
        LINK,
        /** By a need of one sector on another. */
        SUPPLY,
        /** An area came to cover it. */
        COVER
    }

    /** Returns an entry off rivers. */
    public static Entry off(
            Spot spot,
            int index,
            Way way,
            int via,
            int predecessor,
            Window window,
            Band intensity,
            double ratio,
            Relation relation,
            int flags) {
        return new Entry(
                spot,
                index,
                way,
                via,
                -1,
                Double.NaN,
                predecessor,
                window,
                intensity,
                ratio,
                Double.NaN,
                -1,
                -1,
                relation,
                flags);
    }
}
