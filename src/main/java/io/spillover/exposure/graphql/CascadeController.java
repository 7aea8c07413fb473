package io.spillover.exposure.graphql;

import io.spillover.exposure.CascadeService;
import io.spillover.exposure.Forecast;
import io.spillover.exposure.ForeseenCity;
import io.spillover.exposure.ForeseenHazard;
import io.spillover.exposure.ForeseenPlace;
import io.spillover.exposure.Intensity;
import io.spillover.exposure.Remark;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.PageRequest;
import io.spillover.propagation.AirEvent.Stability;
import io.spillover.propagation.AirEvent.Wind;
import io.spillover.quantity.Quality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what may start where a hazard arrives. */
@Controller
class CascadeController {

    /** One wind for the whole time. */
    record WindInput(double speedMPerS, double fromDegrees, Stability stability) {

        Wind wind() {
            return new Wind(0, speedMPerS, fromDegrees, stability);
        }
    }

    private final CascadeService service;
    private final Cities cities;

    CascadeController(CascadeService service, Cities cities) {
        this.service = service;
        this.cities = cities;
    }

    @QueryMapping
    Forecast cascade(
            @Argument String hazardId,
            @Argument double probabilityFloor,
            @Argument int depth,
            @Argument("first") int most,
            @Argument @Nullable WindInput wind) {
        return service.foresee(
                GlobalId.local("Hazard", "hazardId", hazardId),
                probabilityFloor,
                depth,
                most,
                Optional.ofNullable(wind).map(WindInput::wind).stream().toList());
    }

    @SchemaMapping(typeName = "Cascade")
    List<Remark> assumptions(Forecast forecast) {
        return forecast.remarks().stream().filter(r -> !r.caveat()).toList();
    }

    @SchemaMapping(typeName = "Cascade")
    List<Remark> caveats(Forecast forecast) {
        return forecast.remarks().stream().filter(Remark::caveat).toList();
    }

    @SchemaMapping(typeName = "ForeseenHazard")
    boolean predicted(ForeseenHazard hazard) {
        return true;
    }

    @SchemaMapping(typeName = "ForeseenHazard")
    String sentence(ForeseenHazard hazard, @Argument Sentences.Language lang) {
        return CascadeSentences.why(hazard, lang);
    }

    @SchemaMapping(typeName = "ForeseenHazard")
    List<ForeseenCity> cities(ForeseenHazard hazard, @Argument int first) {
        return hazard.cities().stream()
                .limit(PageRequest.of(first, null).first())
                .toList();
    }

    @SchemaMapping(typeName = "ForeseenHazard")
    int cityCount(ForeseenHazard hazard) {
        return hazard.cities().size();
    }

    @SchemaMapping(typeName = "ForeseenPlace")
    String name(ForeseenPlace place, @Argument Sentences.Language lang) {
        return lang == Sentences.Language.ZH
                ? place.name().chinese()
                : place.name().en();
    }

    @SchemaMapping(typeName = "ForeseenRule")
    String basis(ForeseenHazard.Rule rule, @Argument Sentences.Language lang) {
        var zh = rule.basisZh();
        return lang == Sentences.Language.ZH && zh != null ? zh : rule.basis();
    }

    @SchemaMapping(typeName = "ForeseenRule")
    String quality(ForeseenHazard.Rule rule) {
        return Quality.ASSUMED.text();
    }

    /** The strength with its words, as the schema has it. */
    @SchemaMapping(typeName = "ForeseenCity")
    Intensity intensity(ForeseenCity city) {
        return new Intensity(city.intensity(), city.unit(), city.measure(), null, null);
    }

    @BatchMapping(typeName = "ForeseenCity")
    Map<ForeseenCity, City> city(List<ForeseenCity> of) {
        var found =
                cities.byIds(of.stream().map(ForeseenCity::cityId).distinct().toList());
        return of.stream()
                .filter(c -> found.containsKey(c.cityId()))
                .collect(Collectors.toMap(Function.identity(), c -> found.get(c.cityId()), (a, b) -> a));
    }
}
