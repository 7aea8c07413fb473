package io.spillover.exposure.graphql;

import io.spillover.exposure.ForeseenHazard;
import io.spillover.exposure.ForeseenPlace;
import io.spillover.exposure.PlaceNames.Name;
import io.spillover.exposure.TimeBand;
import io.spillover.quantity.Band;
import io.spillover.quantity.Sector;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one plain sentence why a secondary hazard may start, and that the numbers are assumed. */
final class CascadeSentences {

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneOffset.UTC);
    private static final double PERCENT = 100;

    private CascadeSentences() {}

    static String why(ForeseenHazard h, Sentences.Language lang) {
        return lang == Sentences.Language.EN ? english(h) : chinese(h);
    }

    private static String english(ForeseenHazard h) {
        var type = h.type();
        var rule = h.rule();
        var met = rule.ratio()
                ? Numbers.shown(rule.found()) + " times the usual or the limit, from " + Numbers.shown(rule.atLeast())
                        + " on"
                : Numbers.shown(rule.found()) + " " + rule.unit() + ", from " + Numbers.shown(rule.atLeast()) + " on";
        return "Predicted: " + h.cause().en() + " reaches " + h.place().name().en() + " ("
                + met + "), where \"" + (type == null ? h.mechanism().name() : type.name()) + "\" may start at "
                + started(h.startsAt(), h.startsAt().name().en(), false) + " about "
                + EN.format(h.starts().likely())
                + " UTC (between "
                + EN.format(h.starts().earliest()) + " and "
                + EN.format(h.starts().latest()) + "), with an assumed probability of "
                + percent(h.probability()) + (h.chains() > 1 ? ", by " + h.chains() + " chains" : "") + ".";
    }

    private static String chinese(ForeseenHazard h) {
        var type = h.type();
        var zh = type == null ? null : type.nameZh();
        var rule = h.rule();
        var met = rule.ratio()
                ? "为常值或限值的" + Numbers.shown(rule.found()) + "倍,阈值" + Numbers.shown(rule.atLeast()) + "倍"
                : Numbers.shown(rule.found()) + rule.unit() + ",阈值" + Numbers.shown(rule.atLeast());
        TimeBand t = h.starts();
        return "预测:" + h.cause().chinese() + "波及" + name(h.place().name()) + "(" + met + "),可能约于"
                + ZH.format(t.likely())
                + "(UTC,最早" + ZH.format(t.earliest()) + ",最晚" + ZH.format(t.latest()) + ")在"
                + started(h.startsAt(), name(h.startsAt().name()), true) + "引发"
                + (zh == null ? h.mechanism().name() : zh) + ",假设概率" + percent(h.probability())
                + (h.chains() > 1 ? ",共" + h.chains() + "条链" : "") + "。";
    }

    private static String name(Name name) {
        return name.chinese();
    }

    private static String started(ForeseenPlace place, String name, boolean chinese) {
        @Nullable Sector sector = place.sector();
        if (sector == null) {
            return name;
        }
        return chinese ? name : name + " (" + sector.name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String percent(Band p) {
        return Numbers.shown(PERCENT * p.likely()) + " % (" + Numbers.shown(PERCENT * p.low()) + "–"
                + Numbers.shown(PERCENT * p.high()) + " %)";
    }
}
