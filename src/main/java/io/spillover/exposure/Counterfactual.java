package io.spillover.exposure;

import java.time.Duration;

/**
 * Which link or place on the way, if it were cut or held, would remove or delay an exposure most.
 *
 * @param kind what it is
 * @param placeId id of the reservoir, river or city, key of the link or supply
 * @param name in English
 * @param nameZh in Chinese
 * @param effect what it would do
 * @param delay how much later it would come, zero if it is removed or only weakened
 * @param intensityShare share of the intensity that would be left, 0 if it is removed
 * @param timeToAct from the hazard's start until it likely comes to that link or place
 */
public record Counterfactual(
        Kind kind,
        String placeId,
        String name,
        String nameZh,
        Effect effect,
        Duration delay,
        double intensityShare,
        Duration timeToAct) {

    /** What is cut or held. */
    public enum Kind {
        /** A reservoir holds it back. */
        RESERVOIR,
        /** It is held back where one river joins another. */
        RIVER,
        /** A transport link is closed. */
        LINK,
        /** Nobody travels from or to a city. */
        CITY,
        /** A supply is cut, so that its failure is not passed on. */
        SUPPLY
    }

    /** What that does. */
    public enum Effect {
        /** The city is not exposed. */
        REMOVES,
        /** It comes later. */
        DELAYS,
        /** It is weaker. */
        WEAKENS
    }
}
