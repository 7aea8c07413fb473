package io.spillover.resource;

import io.spillover.resource.Reserve.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a holder keeps for itself: the larger of a share of the stock and an amount for each 1,000 people, at most the stock.
 * Of a stock counted in whole units only whole units are lent, so its reserve is rounded up. Reckoned in decimals, so that
 * 30 % of 10 is 3 and not a little more.
 *
 * @param share share of the stock, 0 to 1; null for none
 * @param per1000 amount for each 1,000 people of the holder, in the kind's unit; null for none
 */
public record ReserveRule(@Nullable Double share, @Nullable Double per1000) {

    /** Keeps nothing. */
    public static final ReserveRule NONE = new ReserveRule(null, null);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** @throws IllegalArgumentException if a part is out of range or not a number */
    public ReserveRule {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Not a share: " + share);
        }
        if (per1000 != null && !(per1000 >= 0 && per1000 < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Not an amount for 1,000 people: " + per1000);
        }
    }

    /**
     * Splits a stock into what is kept and what can be lent.
     *
     * @param quantity the stock, in the kind's unit, 0 or more
     * @param population people of the holder; null if unknown
     */
    public Reserve of(double quantity, @Nullable Long population) {
        var stock = BigDecimal.valueOf(quantity);
        if (per1000 != null && per1000 > 0 && population == null) {
            return new Reserve(quantity, 0, Reason.POPULATION_UNKNOWN);
        }
        var byShare = share == null ? BigDecimal.ZERO : stock.multiply(BigDecimal.valueOf(share));
        var byPeople = per1000 == null || population == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(per1000)
                        .multiply(BigDecimal.valueOf(population))
                        .divide(THOUSAND);
        var kept = byShare.max(byPeople);
        var reason = kept.signum() == 0
                ? Reason.NO_RESERVE
                : byPeople.compareTo(byShare) > 0 ? Reason.PER_1000_PEOPLE : Reason.SHARE_OF_STOCK;
        if (stock.stripTrailingZeros().scale() <= 0) {
            kept = kept.setScale(0, RoundingMode.CEILING);
        }
        kept = kept.min(stock);
        return new Reserve(kept.doubleValue(), stock.subtract(kept).doubleValue(), reason);
    }
}
