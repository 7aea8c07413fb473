package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardType;
import io.spillover.hazard.Hazards;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Note;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.TriggerRule.Measure;
import io.spillover.propagation.World;
import io.spillover.propagation.cascade.Cascade;
import io.spillover.propagation.cascade.Cascade.Secondary;
import io.spillover.propagation.cascade.Limits;
import io.spillover.propagation.cascade.Site;
import io.spillover.quantity.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what a cascade found into words of the graph: names, moments, types. */
final class CascadeReading {

    private final Hazard hazard;
    private final World world;
    private final Cascade.Answer answer;
    private final Map<String, Name> names;
    private final Map<String, HazardType> types;

    CascadeReading(Hazard hazard, World world, Cascade.Answer answer, PlaceNames names, Hazards hazards) {
        this.hazard = hazard;
        this.world = world;
        this.answer = answer;
        this.names = names.of(answer.secondaries().stream()
                .flatMap(s -> Stream.of(id(s.place()), id(s.starts())))
                .distinct()
                .toList());
        this.types = hazards.types(answer.secondaries().stream()
                .map(s -> s.rule().hazardType())
                .distinct()
                .toList());
    }

    List<ForeseenHazard> foreseen() {
        return answer.secondaries().stream().map(this::foreseen).toList();
    }

    private ForeseenHazard foreseen(Secondary s) {
        var rule = s.rule();
        boolean ratio = rule.condition().measure() == Measure.RATIO;
        var drawn = s.drawn();
        return new ForeseenHazard(
                s.ordinal(),
                s.parent(),
                cause(s),
                types.get(rule.hazardType()),
                s.mechanism(),
                place(s.place()),
                place(s.starts()),
                times(s.startS()),
                s.probability(),
                drawn == null ? null : new Probability(drawn, Limits.DEFAULT.courses()),
                s.chains(),
                s.depth(),
                new ForeseenHazard.Rule(
                        rule.id(),
                        rule.basis(),
                        rule.basisZh(),
                        ratio,
                        rule.condition().least(),
                        s.found(),
                        ratio ? "" : unit(s)),
                s.footprint() != null,
                cities(s));
    }

    private Name cause(Secondary s) {
        if (s.parent() == 0) {
            return new Name(hazard.name(), hazard.nameZh());
        }
        var parent = answer.secondaries().get(s.parent() - 1);
        var type = types.get(parent.rule().hazardType());
        var place = place(parent.starts()).name();
        var code = parent.rule().hazardType();
        var en = type == null ? code : type.name();
        var zh = type == null ? null : type.nameZh();
        return new Name("\"" + en + "\" at " + place.en(), place.chinese() + "的" + (zh == null ? en : zh));
    }

    private String unit(Secondary s) {
        var footprint = s.parent() == 0
                ? answer.primary()
                : answer.secondaries().get(s.parent() - 1).footprint();
        return footprint == null ? "" : footprint.unit();
    }

    private List<ForeseenCity> cities(Secondary s) {
        var footprint = s.footprint();
        return footprint == null
                ? List.of()
                : Arrays.stream(footprint.cityEntries())
                        .mapToObj(e -> city(s.startS(), footprint, e))
                        .sorted(Comparator.<ForeseenCity, Instant>comparing(
                                        c -> c.first().likely())
                                .thenComparing(ForeseenCity::cityId))
                        .toList();
    }

    private ForeseenCity city(Band startS, Footprint footprint, int entry) {
        var first = footprint.first(entry);
        var since =
                new Band(startS.low() + first.low(), startS.likely() + first.likely(), startS.high() + first.high());
        return new ForeseenCity(
                world.cities().id(footprint.index(entry)),
                times(since),
                footprint.intensity(entry),
                footprint.measure(),
                footprint.unit());
    }

    private ForeseenPlace place(Site site) {
        var id = id(site);
        return new ForeseenPlace(
                site.spot() == Spot.FACILITY
                        ? ForeseenPlace.Kind.FACILITY
                        : site.spot() == Spot.DAM ? ForeseenPlace.Kind.RESERVOIR : ForeseenPlace.Kind.CITY,
                id,
                names.getOrDefault(id, new Name(id, null)),
                site.spot() == Spot.SECTOR ? Supplies.sectorOf(site.index()) : null);
    }

    private String id(Site site) {
        return switch (site.spot()) {
            case FACILITY -> world.facilities().id(site.index());
            case DAM -> world.dams().id(site.index());
            case CITY, SECTOR -> world.cities().id(site.city(world));
            case SOURCE, REACH -> throw new IllegalStateException("No place of a rule: " + site);
        };
    }

    private TimeBand times(Band seconds) {
        return new TimeBand(at(seconds.low()), at(seconds.likely()), at(seconds.high()));
    }

    private Instant at(double seconds) {
        return hazard.start().plus(Duration.ofSeconds(Math.round(seconds)));
    }

    List<Remark> remarks() {
        return Stream.concat(
                        answer.assumptions().stream().map(n -> remark(n, false)),
                        answer.caveats().stream().map(n -> remark(n, true)))
                .toList();
    }

    private Remark remark(Note note, boolean caveat) {
        return new Remark(
                note.code().name(),
                caveat,
                note.facts().stream().map(f -> f.name() + "=" + f.value()).toList());
    }
}
