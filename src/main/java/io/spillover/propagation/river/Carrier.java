package io.spillover.propagation.river;

import io.spillover.propagation.Sighting;
import io.spillover.propagation.Source;
import java.util.List;

/**
 * What travels down a river: a wave, a slick. States are values; every method returns a new one. Positions are a reach and a
 * share of its length from its upper end. A piece of a reach must count the same whether it is walked at once or in parts.
 *
 * @param <S> the state
 */
public interface Carrier<S> {

    /** Returns the state at a place of a source when it begins. */
    S start(Source source, int reach, double share);

    /** Prepares a state for the reach it enters; called once for each reach, before any advance in it. */
    S enter(S state, int reach, double share);

    /** Moves a state down inside a reach. */
    S advance(S state, int reach, double share, double toShare);

    /** Joins two states at one place. */
    S merge(S one, S other, int reach, double share);

    /** Keeps the part of a state that takes one of two ways. */
    S part(S state, double share);

    /** Takes a state through a dam that stands in the year of the run. */
    S pass(S state, int dam, int reach, double share);

    /** Reads a state. */
    Reading read(S state, int reach, double share);

    /** Brings a state through what was seen of it at a place, and prepares it for the rest of the reach. */
    default S sight(S state, List<Sighting> seen, int reach, double share) {
        return state;
    }

    /** Is told that a state meets a passage of a city: where the river or the state comes into it, or at its seat. */
    default void meets(S state, int passage, boolean seat, int reach, double share) {}

    /** Whether a source further down states all that comes from above, so that an arriving state ends in it. */
    boolean absorbedBySources();

    /** Whether this very source takes the place of all that comes from above. */
    default boolean absorbs(Source source) {
        return absorbedBySources();
    }

    /** Divides a source into the pieces by which it enters the river; each starts at its lower end. */
    default List<Source> inlets(Source source) {
        return List.of(source);
    }

    /** Whether a state that exposes nothing here is carried on, because others may join it. */
    default boolean goesOn(Reading.Verdict verdict) {
        return false;
    }
}
