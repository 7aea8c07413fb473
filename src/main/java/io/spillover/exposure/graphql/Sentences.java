package io.spillover.exposure.graphql;

import io.spillover.exposure.Counterfactual;
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
                    case BLOWS -> "with the wind";
                    case TRAVELS -> "with travellers from " + s.from() + " to " + s.to();
                    case FAILS -> "because " + s.to() + " depends on " + s.from();
                    case COVERS -> "as its area comes over the city";
                    default -> s == x.steps().get(0) ? "from " + s.from() + " downstream" : "and on downstream";
                })
                .collect(Collectors.joining(", "));
    }

    private static String wayZh(Exposure x) {
        return x.steps().stream()
                .map(s -> switch (s.why()) {
                    case JOINS -> "从" + s.fromZh() + "汇入" + s.toZh();
                    case PASSES_DAM -> "经过" + s.toZh() + "水库";
                    case BLOWS -> "随风扩散";
                    case TRAVELS -> "随旅客从" + s.fromZh() + "到" + s.toZh();
                    case FAILS -> "因" + s.toZh() + "依赖" + s.fromZh();
                    case COVERS -> "随其范围移动";
                    default -> s == x.steps().get(0) ? "从" + s.fromZh() + "顺流而下" : "继续顺流而下";
                })
                .collect(Collectors.joining(","));
    }

    private static String strength(Exposure x, Language lang) {
        var i = x.intensity();
        var value = number(i.value().likely()) + " " + i.unit() + " ("
                + number(i.value().low()) + "–" + number(i.value().high()) + ")";
        var ratio = i.ratio();
        if (lang == Language.EN) {
            return value + (ratio == null ? "" : ", " + number(ratio) + " times " + comparedWith(x.mechanism(), lang));
        }
        return "强度约" + value
                + (ratio == null ? "" : ",为" + comparedWith(x.mechanism(), lang) + "的" + number(ratio) + "倍");
    }

    private static String comparedWith(Mechanism mechanism, Language lang) {
        boolean en = lang == Language.EN;
        return switch (mechanism) {
            case RIVER_FLOOD -> en ? "the usual flow of the flood season" : "汛期平均流量";
            case RIVER_POLLUTANT, AIRBORNE -> en ? "the limit" : "限值";
            default -> en ? "the threshold" : "阈值";
        };
    }

    private static String between(TimeBand band, Language lang) {
        return lang == Language.EN
                ? "between " + EN.format(band.earliest()) + " and " + EN.format(band.latest())
                : "最早" + ZH.format(band.earliest()) + ",最晚" + ZH.format(band.latest());
    }

    private static String delay(Instant from, Instant to, Language lang) {
        return span(Duration.between(from, to), lang);
    }

    private static String span(Duration d, Language lang) {
        long days = d.toDays();
        long hours = d.minusDays(days).toHours();
        if (lang == Language.EN) {
            return days > 0 ? days + " days " + hours + " h" : hours + " h " + d.toMinutesPart() + " min";
        }
        return days > 0 ? days + "天" + hours + "小时" : hours + "小时" + d.toMinutesPart() + "分钟";
    }

    static String counterfactual(Counterfactual c, Language lang) {
        boolean en = lang == Language.EN;
        var act = c.timeToAct().isZero()
                ? ""
                : en
                        ? ", if it is done within " + span(c.timeToAct(), lang) + " of the start"
                        : "(须在开始后" + span(c.timeToAct(), lang) + "内完成)";
        var done =
                switch (c.kind()) {
                    case RESERVOIR -> en ? "Held back by the reservoir " + c.name() : "若" + c.nameZh() + "水库将其拦蓄";
                    case RIVER -> en ? "Held back where it joins the " + c.name() : "若在汇入" + c.nameZh() + "处将其拦截";
                    case LINK -> en ? "With " + c.name() + " closed" : "若关闭" + c.nameZh();
                    case CITY -> en ? "With no travel from or to " + c.name() : "若" + c.nameZh() + "停止人员进出";
                    case SUPPLY -> en ? "Without " + c.name() : "若消除" + c.nameZh();
                };
        var effect =
                switch (c.effect()) {
                    case REMOVES -> en ? "it would not reach the city" : "则不会到达该市";
                    case DELAYS ->
                        en
                                ? "it would come " + span(c.delay(), lang) + " later"
                                : "则将推迟" + span(c.delay(), lang) + "到达";
                    case WEAKENS ->
                        en
                                ? "it would come with " + number(100 * c.intensityShare()) + " % of its strength"
                                : "则强度降至" + number(100 * c.intensityShare()) + "%";
                };
        return en ? done + " " + effect + act + "." : done + "," + effect + act + "。";
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
                        ? place + " is not exposed, because " + (n.riverId() == null ? "" : "on the " + river + " ")
                                + "it fell below the threshold" + (km.isEmpty() ? "" : " at km " + km)
                                + values(n, lang) + "."
                        : place + "不受影响:"
                                + (km.isEmpty() ? "" : (n.riverId() == null ? "距源头" : "在" + river + "距河口") + km + "公里处")
                                + "已低于阈值" + values(n, lang) + "。";
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
            case HELD_BY_MEASURE ->
                en
                        ? place + " is not exposed, because a measure holds it back before" + values(n, lang) + "."
                        : place + "不受影响:已采取的措施将其阻断" + values(n, lang) + "。";
            case NOT_DOWNWIND ->
                en ? place + " is not exposed, because the wind does not blow its way." : place + "不受影响:不在下风方向。";
            case NO_LINK ->
                en
                        ? place + " is not exposed, because no way of the network leads there from the source."
                        : place + "不受影响:网络中没有从源头通往该市的途径。";
            case NOT_DEPENDENT ->
                en
                        ? place + " is not exposed, because nothing there depends on what failed."
                        : place + "不受影响:该市不依赖已中断的服务。";
            case OUTSIDE_AREA ->
                en ? place + " is not exposed, because the area does not cover it." : place + "不受影响:不在其影响范围内。";
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
