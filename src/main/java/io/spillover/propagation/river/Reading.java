package io.spillover.propagation.river;

import io.spillover.propagation.Miss;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier shows at a place.
 *
 * @param window when
 * @param intensity how strong
 * @param ratio likely intensity over its reference, NaN without one
 * @param flags flags of the footprint
 * @param verdict why it ends here, null if it goes on
 */
public record Reading(
        Window window,
        Band intensity,
        double ratio,
        int flags,
        @Nullable Verdict verdict) {

    /**
     * Why a wave or slick ends.
     *
     * @param reason why
     * @param value what was found
     * @param limit what it was compared with
     * @param dam index of a dam that held it, −1 if none
     */
    public record Verdict(Miss.Reason reason, double value, double limit, int dam) {}
}
