package io.spillover.exposure;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/** One thing that is different in a scenario: what people do to the network, or what the circumstances are. */
public sealed interface Change {

    /**
     * A reservoir is operated by a rule.
     *
     * @param reservoirId which
     * @param rule how
     * @param releaseM3PerS most it releases under {@link Rule#CAP}, else null
     */
    record OperateReservoir(
            String reservoirId, Rule rule, @Nullable Double releaseM3PerS) implements Change {}

    /** How a reservoir is operated. */
    enum Rule {
        /** Lets everything through. */
        PASS,
        /** Releases at most a given discharge while storage lasts. */
        CAP,
        /** Holds everything back. */
        HOLD
    }

    /**
     * Everything is held back at a place of a river.
     *
     * @param riverId which river
     * @param kmToMouth where; the upper end of the reach that holds it
     */
    record HoldRiver(String riverId, double kmToMouth) implements Change {}

    /**
     * A transport link is closed.
     *
     * @param key its key
     */
    record CloseLink(String key) implements Change {}

    /**
     * Less travel from and to a city.
     *
     * @param cityId the city
     * @param share of the usual travel that goes on, 0 for a closed border
     */
    record RestrictTravel(String cityId, double share) implements Change {}

    /**
     * A supply is cut, so that its failure is not passed on.
     *
     * @param key its key
     */
    record CutSupply(String key) implements Change {}

    /**
     * Another discharge at the source.
     *
     * @param sourceDischargeM3PerS measured there
     */
    record SetDischarge(double sourceDischargeM3PerS) implements Change {}

    /**
     * Another time of the year.
     *
     * @param month whose usual discharge the rivers carry
     */
    record SetMonth(Month month) implements Change {}

    /**
     * Another horizon.
     *
     * @param days how far ahead the answer looks
     */
    record SetHorizon(double days) implements Change {}
}
