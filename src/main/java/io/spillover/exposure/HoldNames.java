package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts names to what would remove or delay an exposure. */
final class HoldNames {

    private final World world;
    private final Map<String, Name> names;

    HoldNames(World world, Map<String, Name> names) {
        this.world = world;
        this.names = names;
    }

    /** Returns the ids of all places whose names are needed to tell of a candidate. */
    static Stream<String> ids(World world, Holds.Candidate c) {
        var cities = world.cities();
        return switch (c.kind()) {
            case DAM -> Stream.of(world.dams().id(c.index()));
            case RIVER -> Stream.of(world.rivers().riverId(world.rivers().river(c.index())));
            case LINK ->
                Stream.of(
                        cities.id(world.links().from(c.index())),
                        cities.id(world.links().to(c.index())));
            case BORDER -> Stream.of(cities.id(c.index()));
            case SUPPLY ->
                Stream.of(
                        cities.id(Supplies.cityOf(world.supplies().from(c.index()))),
                        cities.id(Supplies.cityOf(world.supplies().to(c.index()))));
        };
    }

    Counterfactual told(Holds.Best best) {
        var c = best.candidate();
        var effect = best.removes()
                ? Counterfactual.Effect.REMOVES
                : best.delayS() > 0 ? Counterfactual.Effect.DELAYS : Counterfactual.Effect.WEAKENS;
        return switch (c.kind()) {
            case DAM ->
                told(best, effect, Counterfactual.Kind.RESERVOIR, world.dams().id(c.index()));
            case RIVER ->
                told(
                        best,
                        effect,
                        Counterfactual.Kind.RIVER,
                        world.rivers().riverId(world.rivers().river(c.index())));
            case BORDER ->
                told(best, effect, Counterfactual.Kind.CITY, world.cities().id(c.index()));
            case LINK -> link(best, effect, c.index());
            case SUPPLY -> supply(best, effect, c.index());
        };
    }

    private Counterfactual link(Holds.Best best, Counterfactual.Effect effect, int link) {
        var links = world.links();
        var from = name(world.cities().id(links.from(link)));
        var to = name(world.cities().id(links.to(link)));
        var mode = links.mode(link).name().toLowerCase(Locale.ROOT);
        var modeZh =
                switch (links.mode(link)) {
                    case ROAD -> "公路";
                    case RAIL -> "铁路";
                    case FERRY -> "轮渡";
                    case AIR -> "航线";
                };
        return told(
                best,
                effect,
                Counterfactual.Kind.LINK,
                links.key(link),
                new Name(
                        "the " + mode + " link " + from.en() + "–" + to.en(),
                        from.chinese() + "—" + to.chinese() + modeZh));
    }

    private Counterfactual supply(Holds.Best best, Counterfactual.Effect effect, int arc) {
        var supplies = world.supplies();
        var from = name(world.cities().id(Supplies.cityOf(supplies.from(arc))));
        var to = name(world.cities().id(Supplies.cityOf(supplies.to(arc))));
        var what = Supplies.sectorOf(supplies.from(arc)).name().toLowerCase(Locale.ROOT);
        var whatFor = Supplies.sectorOf(supplies.to(arc)).name().toLowerCase(Locale.ROOT);
        return told(
                best,
                effect,
                Counterfactual.Kind.SUPPLY,
                supplies.key(arc),
                new Name(
                        "the dependence of " + whatFor + " in " + to.en() + " on " + what + " from " + from.en(),
                        to.chinese() + "对" + from.chinese() + "的依赖"));
    }

    private Counterfactual told(
            Holds.Best best, Counterfactual.Effect effect, Counterfactual.Kind kind, String placeId) {
        return told(best, effect, kind, placeId, name(placeId));
    }

    private static Counterfactual told(
            Holds.Best best, Counterfactual.Effect effect, Counterfactual.Kind kind, String placeId, Name name) {
        return new Counterfactual(
                kind,
                placeId,
                name.en(),
                name.chinese(),
                effect,
                Duration.ofSeconds((long) best.delayS()),
                best.share(),
                Duration.ofSeconds((long) Math.max(0, best.reachedS())));
    }

    private Name name(String id) {
        var name = names.get(id);
        return name == null ? new Name(id, null) : name;
    }
}
