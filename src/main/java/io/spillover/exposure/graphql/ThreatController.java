package io.spillover.exposure.graphql;

import graphql.GraphQLContext;
import io.spillover.exposure.PlaceNames;
import io.spillover.exposure.Threat;
import io.spillover.exposure.ThreatService;
import io.spillover.network.City;
import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what could reach a city. Each answer runs engines, so a request gets few of them. */
@Controller
class ThreatController {

    private static final int MOST_CITIES = 5;
    private static final int MOST_ROWS = 100;

    /** A threat with the names it is told by. */
    record Named(Threat threat, PlaceNames.Name name, List<PlaceNames.Name> via) {}

    private final ThreatService service;
    private final PlaceNames names;

    ThreatController(ThreatService service, PlaceNames names) {
        this.service = service;
        this.names = names;
    }

    @SchemaMapping(typeName = "City")
    List<Named> threats(
            City city,
            @Argument Duration within,
            @Argument @Nullable Set<Mechanism> mechanisms,
            @Argument int first,
            GraphQLContext context) {
        if (within.isNegative() || within.isZero() || within.compareTo(ThreatService.MOST) > 0) {
            throw new InvalidInputException(
                    "within", "The time must be above 0 and at most 60 days, not " + within + ".");
        }
        if (first < 1 || first > MOST_ROWS) {
            throw new InvalidInputException("first", "The number of rows must be from 1 to 100, not " + first + ".");
        }
        AtomicInteger asked =
                Objects.requireNonNull(context.computeIfAbsent(ThreatController.class, key -> new AtomicInteger()));
        if (asked.incrementAndGet() > MOST_CITIES) {
            throw new InvalidInputException("threats", "Threats can be asked for at most 5 cities of one request.");
        }
        var by = mechanisms == null ? EnumSet.allOf(Mechanism.class) : mechanisms;
        var threats =
                service.threats(city.id(), within, by).stream().limit(first).toList();
        var ids = threats.stream()
                .flatMap(t -> Stream.concat(Stream.of(t.placeId()), t.via().stream()))
                .distinct()
                .toList();
        var known = names.of(ids);
        return threats.stream()
                .map(t -> new Named(
                        t,
                        known.getOrDefault(t.placeId(), new PlaceNames.Name(t.placeId(), null)),
                        t.via().stream()
                                .map(id -> known.getOrDefault(id, new PlaceNames.Name(id, null)))
                                .toList()))
                .toList();
    }

    @SchemaMapping(typeName = "Threat")
    Threat.Kind kind(Named named) {
        return named.threat().kind();
    }

    @SchemaMapping(typeName = "Threat")
    String placeId(Named named) {
        return named.threat().placeId();
    }

    @SchemaMapping(typeName = "Threat")
    Mechanism mechanism(Named named) {
        return named.threat().mechanism();
    }

    @SchemaMapping(typeName = "Threat")
    Duration earliest(Named named) {
        return named.threat().earliest();
    }

    @SchemaMapping(typeName = "Threat")
    Duration likely(Named named) {
        return named.threat().likely();
    }

    @SchemaMapping(typeName = "Threat")
    Duration latest(Named named) {
        return named.threat().latest();
    }

    @SchemaMapping(typeName = "Threat")
    @Nullable Double distanceKm(Named named) {
        return named.threat().distanceKm();
    }

    @SchemaMapping(typeName = "Threat")
    @Nullable Double fromDegrees(Named named) {
        return named.threat().fromDegrees();
    }

    @SchemaMapping(typeName = "Threat")
    String name(Named named, @Argument Sentences.Language lang) {
        return told(named.name(), lang);
    }

    @SchemaMapping(typeName = "Threat")
    List<String> via(Named named, @Argument Sentences.Language lang) {
        return named.via().stream().map(name -> told(name, lang)).toList();
    }

    private static String told(PlaceNames.Name name, Sentences.Language lang) {
        return lang == Sentences.Language.ZH ? name.chinese() : name.en();
    }
}
