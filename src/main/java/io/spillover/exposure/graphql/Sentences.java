package io.spillover.exposure.graphql;

import io.spillover.exposure.Exposure;
import io.spillover.exposure.NonExposure;
import io.spillover.exposure.Step;
import io.spillover.exposure.TimeBand;
import io.spillover.hazard.Hazard;
import io.spillover.network.City;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says an exposure, or its absence, in one plain sentence. */
final class Sentences {

    /** The languages of the schema. */
    enum Language {
        EN,
        ZH
    }

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String exposure(Exposure x, Hazard hazard, City city, Language lang) {
        return lang == Language.EN ? english(x, hazard, city) : chinese(x, hazard, city);
    }

    private static String english(Exposure x, Hazard hazard, City city) {
        var first = x.arrival().first();
        var start = hazard.name()
                + (inside(x) ? " begins inside " + city.name() : ": " + wayEn(x) + " it reaches " + city.name());
        var when = inside(x)
                ? " at " + EN.format(first.likely()) + " UTC"
                : " about " + delay(hazard.start(), first.likely(), Language.EN) + " after it began, on "
                        + EN.format(first.likely()) + " UTC (" + between(first, Language.EN) + ")";
        return start + when + "; the worst is likely on "
                + EN.format(x.arrival().peak().likely()) + " UTC with " + strength(x, Language.EN) + ".";
    }

    private static String chinese(Exposure x, Hazard hazard, City city) {
        var name = Optional.ofNullable(hazard.nameZh()).orElse(hazard.name());
        var place = Optional.ofNullable(city.nameZh()).orElse(city.name());
        var first = x.arrival().first();
        var start = inside(x)
                ? name + "发生在" + place + "境内,时间为" + ZH.format(first.likely()) + "(UTC)"
                : name + wayZh(x) + ",约" + delay(hazard.start(), first.likely(), Language.ZH) + "后到达" + place + ",即"
                        + ZH.format(first.likely()) + "(UTC," + between(first, Language.ZH) + ")";
        return start + ";最严重时刻可能为" + ZH.format(x.arrival().peak().likely()) + "(UTC)," + strength(x, Language.ZH) + "。";
    }

    private static boolean inside(Exposure x) {
        return x.steps().stream().anyMatch(s -> s.why() == Step.Why.SOURCE_INSIDE);
    }

    private static String wayEn(Exposure x) {
        return x.steps().stream()
                .map(s -> switch (s.why()) {
                    case JOINS -> "from " + s.from() + " into the " + s.to();
                    case PASSES_DAM -> "through the reservoir " + s.to();
                    default -> s == x.steps().get(0) ? "from " + s.from() + " downstream" : "and on downstream";
                })
                .collect(Collectors.joining(", "));
    }

    private static String wayZh(Exposure x) {
        return x.steps().stream()
                .map(s -> switch (s.why()) {
                    case JOINS -> "从" + s.fromZh() + "汇入" + s.toZh();
                    case PASSES_DAM -> "经过" + s.toZh() + "水库";
                    default -> s == x.steps().get(0) ? "从" + s.fromZh() + "顺流而下" : "继续顺流而下";
                })
                .collect(Collectors.joining(","));
    }

    private static String strength(Exposure x, Language lang) {
        var i = x.intensity();
        var value = number(i.value().likely()) + " " + i.unit() + " ("
                + number(i.value().low()) + "–" + number(i.value().high()) + ")";
        var ratio = i.ratio();
        boolean flood = x.mechanism() == Mechanism.RIVER_FLOOD;
        if (lang == Language.EN) {
            return value
                    + (ratio == null
                            ? ""
                            : ", " + number(ratio) + " times "
                                    + (flood ? "the usual flow of the flood season" : "the limit"));
        }
        return "强度约" + value + (ratio == null ? "" : ",为" + (flood ? "汛期平均流量" : "限值") + "的" + number(ratio) + "倍");
    }

    private static String between(TimeBand band, Language lang) {
        return lang == Language.EN
                ? "between " + EN.format(band.earliest()) + " and " + EN.format(band.latest())
                : "最早" + ZH.format(band.earliest()) + ",最晚" + ZH.format(band.latest());
    }

    private static String delay(Instant from, Instant to, Language lang) {
        var d = Duration.between(from, to);
        long days = d.toDays();
        long hours = d.minusDays(days).toHours();
        if (lang == Language.EN) {
            return days > 0 ? days + " days " + hours + " h" : hours + " h " + d.toMinutesPart() + " min";
        }
        return days > 0 ? days + "天" + hours + "小时" : hours + "小时" + d.toMinutesPart() + "分钟";
    }

    static String nonExposure(
            NonExposure n, City city, @Nullable String river, @Nullable String reservoir, Language lang) {
        boolean en = lang == Language.EN;
        var place = en ? city.name() : Optional.ofNullable(city.nameZh()).orElse(city.name());
        var km = n.kmToMouth() == null ? "" : number(n.kmToMouth());
        return switch (n.reason()) {
            case NO_RIVER ->
                en
                        ? place + " is not exposed, because no river of the network passes it."
                        : place + "不受影响:路网中没有河流经过该市。".replace("路网", "本网络");
            case NOT_DOWNSTREAM ->
                en
                        ? place + " is not exposed, because its rivers do not carry the water that passed the source."
                        : place + "不受影响:流经该市的河流不在源头下游。";
            case BELOW_THRESHOLD ->
                en
                        ? place + " is not exposed, because on the " + river + " it fell below the threshold at km "
                                + km + values(n, lang) + "."
                        : place + "不受影响:在" + river + "距河口" + km + "公里处已低于阈值" + values(n, lang) + "。";
            case BEYOND_HORIZON ->
                en
                        ? place + " is not exposed, because even the earliest arrival lies beyond the horizon"
                                + values(n, lang) + "."
                        : place + "不受影响:最早到达时间也超出预测时限" + values(n, lang) + "。";
            case HELD_BY_RESERVOIR ->
                en
                        ? place + " is not exposed, because the reservoir " + reservoir
                                + " held it until it was below the threshold" + values(n, lang) + "."
                        : place + "不受影响:" + reservoir + "水库将其滞留至低于阈值" + values(n, lang) + "。";
        };
    }

    private static String values(NonExposure n, Language lang) {
        if (n.value() == null || n.limit() == null) {
            return "";
        }
        return lang == Language.EN
                ? " (" + number(n.value()) + " against " + number(n.limit()) + " " + n.unit() + ")"
                : "(" + number(n.value()) + ",限值" + number(n.limit()) + " " + n.unit() + ")";
    }

    private static String number(double value) {
        return Numbers.shown(value);
    }
}
