package io.spillover.exposure.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.exposure.Assessment;
import io.spillover.exposure.AssessmentState;
import io.spillover.exposure.Counterfactual;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.ExposureService;
import io.spillover.exposure.Exposures;
import io.spillover.exposure.Intensity;
import io.spillover.exposure.People;
import io.spillover.exposure.Probability;
import io.spillover.exposure.Remark;
import io.spillover.exposure.Step;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers the fields below exposures, many parents in one statement. */
@Controller
class ExposureFields {

    /** An exposure with what its sentence needs. */
    record Told(Exposure exposure, Hazard hazard, City city) {}

    private final Hazards hazards;
    private final Cities cities;
    private final Exposures exposures;
    private final ExposureService service;
    private final RemarkTexts remarks;
    private final NestedPages<Exposure, Boolean> ofCity;

    ExposureFields(
            Hazards hazards,
            Cities cities,
            Exposures exposures,
            ExposureService service,
            RemarkTexts remarks,
            BatchLoaderRegistry registry) {
        this.hazards = hazards;
        this.cities = cities;
        this.exposures = exposures;
        this.service = service;
        this.remarks = remarks;
        this.ofCity = NestedPages.register(
                registry,
                "City.exposures",
                (ids, page, all) -> exposures.ofCities(ids, page),
                x -> Cursor.of(Exposures.LATEST, x.arrival().first().likely().getEpochSecond(), x.id()));
    }

    @SchemaMapping(typeName = "City", field = "exposures")
    CompletableFuture<Connection<Exposure>> ofCity(City city, PageRequest page, DataFetchingEnvironment env) {
        return ofCity.load(env, city.id(), page, true);
    }

    @BatchMapping(typeName = "Exposure")
    Map<Exposure, City> city(List<Exposure> of) {
        var found = cities.byIds(of.stream().map(Exposure::cityId).distinct().toList());
        return joined(of, x -> found.get(x.cityId()));
    }

    @BatchMapping(typeName = "Exposure")
    Map<Exposure, Hazard> hazard(List<Exposure> of) {
        var found = hazards.byIds(of.stream().map(Exposure::hazardId).distinct().toList());
        return joined(of, x -> found.get(x.hazardId()));
    }

    @BatchMapping(typeName = "Exposure", field = "explanation")
    Map<Exposure, Told> explanation(List<Exposure> of) {
        var byCity = cities.byIds(of.stream().map(Exposure::cityId).distinct().toList());
        var byHazard =
                hazards.byIds(of.stream().map(Exposure::hazardId).distinct().toList());
        return joined(of, x -> {
            var hazard = byHazard.get(x.hazardId());
            var city = byCity.get(x.cityId());
            return hazard == null || city == null ? null : new Told(x, hazard, city);
        });
    }

    @SchemaMapping(typeName = "Explanation")
    List<Step> steps(Told told) {
        return told.exposure().steps();
    }

    @SchemaMapping(typeName = "Explanation")
    boolean truncated(Told told) {
        return told.exposure().truncated();
    }

    @SchemaMapping(typeName = "Explanation")
    String sentence(Told told, @Argument Sentences.Language lang) {
        return Sentences.exposure(told.exposure(), told.hazard(), told.city(), lang);
    }

    @SchemaMapping(typeName = "Step")
    String from(Step step, @Argument Sentences.Language lang) {
        return lang == Sentences.Language.ZH ? step.fromZh() : step.from();
    }

    @SchemaMapping(typeName = "Step")
    String to(Step step, @Argument Sentences.Language lang) {
        return lang == Sentences.Language.ZH ? step.toZh() : step.to();
    }

    @SchemaMapping(typeName = "Remark")
    String sentence(Remark remark, @Argument Sentences.Language lang) {
        return remarks.sentence(remark, lang);
    }

    @SchemaMapping(typeName = "Intensity")
    double low(Intensity intensity) {
        return intensity.value().low();
    }

    @SchemaMapping(typeName = "Intensity")
    double likely(Intensity intensity) {
        return intensity.value().likely();
    }

    @SchemaMapping(typeName = "Intensity")
    double high(Intensity intensity) {
        return intensity.value().high();
    }

    @SchemaMapping(typeName = "PeopleExposed")
    double shareLikely(People people) {
        return people.share().likely();
    }

    @SchemaMapping(typeName = "PeopleExposed")
    String quality(People people) {
        return io.spillover.quantity.Quality.ASSUMED.text();
    }

    @SchemaMapping(typeName = "Probability")
    double low(Probability probability) {
        return probability.value().low();
    }

    @SchemaMapping(typeName = "Probability")
    double likely(Probability probability) {
        return probability.value().likely();
    }

    @SchemaMapping(typeName = "Probability")
    double high(Probability probability) {
        return probability.value().high();
    }

    @SchemaMapping(typeName = "Counterfactual")
    String name(Counterfactual counterfactual, @Argument Sentences.Language lang) {
        return lang == Sentences.Language.ZH ? counterfactual.nameZh() : counterfactual.name();
    }

    @SchemaMapping(typeName = "Counterfactual")
    String sentence(Counterfactual counterfactual, @Argument Sentences.Language lang) {
        return Sentences.counterfactual(counterfactual, lang);
    }

    @BatchMapping(typeName = "Hazard")
    Map<Hazard, Double> assessmentProgress(List<Hazard> of) {
        var running = service.progress(of);
        return of.stream()
                .filter(h -> running.containsKey(h.id()))
                .collect(Collectors.toMap(Function.identity(), h -> running.get(h.id()), (a, b) -> a));
    }

    @BatchMapping(typeName = "Hazard")
    Map<Hazard, Assessment> assessment(List<Hazard> of) {
        var found = exposures.latest(of.stream().map(Hazard::id).toList());
        return of.stream()
                .filter(h -> found.containsKey(h.id()))
                .collect(Collectors.toMap(Function.identity(), h -> found.get(h.id()), (a, b) -> a));
    }

    @BatchMapping(typeName = "Hazard")
    Map<Hazard, AssessmentState> assessmentState(List<Hazard> of) {
        return service.states(of);
    }

    private static <V> Map<Exposure, V> joined(List<Exposure> of, Function<Exposure, ? extends V> with) {
        return of.stream()
                .flatMap(x -> Stream.ofNullable(with.apply(x)).map(v -> Map.entry(x, (V) v)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
