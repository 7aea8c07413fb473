package io.spillover.resource;

import io.spillover.resource.Reserve.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reserve as people read it.
 *
 * @param quantity what is kept, in the kind's unit
 * @param why why that much
 */
public record ReserveStatement(double quantity, Why why) {

    /**
     * A reason in words.
     *
     * @param code stable code
     * @param sentence one sentence in English
     * @param sentenceZh the same in Chinese
     */
    public record Why(Reason code, String sentence, String sentenceZh) {}

    /**
     * Puts a reserve into words.
     *
     * @param stock the stock it was split from
     */
    public static ReserveStatement of(Stock stock, Reserve reserve) {
        var rule = stock.rule();
        var why =
                switch (reserve.reason()) {
                    case NO_RESERVE ->
                        new Why(reserve.reason(), "No reserve is stated; all of it can be lent.", "未规定自留,可全部借出。");
                    case SHARE_OF_STOCK -> {
                        double share = or0(rule.share());
                        boolean rounded = reserve.kept() > share * stock.quantity() + 1e-9;
                        yield new Why(
                                reserve.reason(),
                                "The holder keeps " + text(share * 100) + " % of its " + text(stock.quantity())
                                        + (rounded ? ", rounded up to whole units: " : ": ") + text(reserve.kept())
                                        + ".",
                                "持有方自留库存" + text(stock.quantity()) + "的" + text(share * 100) + "%"
                                        + (rounded ? ",向上取整为" : ",即") + text(reserve.kept()) + "。");
                    }
                    case PER_1000_PEOPLE ->
                        new Why(
                                reserve.reason(),
                                "The holder keeps " + text(or0(rule.per1000())) + " for each 1,000 of its "
                                        + stock.holderPopulation() + " people, of this stock " + text(reserve.kept())
                                        + ".",
                                "持有方按每千人" + text(or0(rule.per1000())) + "、人口" + stock.holderPopulation() + "自留"
                                        + text(reserve.kept()) + "。");
                    case POPULATION_UNKNOWN ->
                        new Why(
                                reserve.reason(),
                                "The reserve hangs on the holder's population, which is not known: all of it is kept.",
                                "自留量取决于持有方人口,而人口未知,故全部自留。");
                };
        return new ReserveStatement(reserve.kept(), why);
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
