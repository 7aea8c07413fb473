package io.spillover.exposure.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.exposure.NonExposure;
import io.spillover.exposure.PlaceNames;
import io.spillover.network.Cities;
import io.spillover.network.City;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers the fields below cities that are not exposed. */
@Controller
class NonExposureFields {

    private static final String SENTENCE = "NonExposure.sentence";

    /** What one sentence is asked for. */
    record Wanted(NonExposure negative, Sentences.Language lang) {}

    private final Cities cities;
    private final PlaceNames names;

    NonExposureFields(Cities cities, PlaceNames names, BatchLoaderRegistry registry) {
        this.cities = cities;
        this.names = names;
        registry.<Wanted, String>forName(SENTENCE)
                .registerMappedBatchLoader((wanted, env) -> Mono.fromSupplier(() -> sentences(List.copyOf(wanted))));
    }

    @BatchMapping(typeName = "NonExposure")
    Map<NonExposure, City> city(List<NonExposure> of) {
        var found = cities.byIds(of.stream().map(NonExposure::cityId).toList());
        return of.stream()
                .filter(n -> found.containsKey(n.cityId()))
                .collect(Collectors.toMap(Function.identity(), n -> found.get(n.cityId())));
    }

    @SchemaMapping(typeName = "NonExposure")
    CompletableFuture<String> sentence(
            NonExposure negative, @Argument Sentences.Language lang, DataFetchingEnvironment env) {
        DataLoader<Wanted, String> loader = java.util.Objects.requireNonNull(env.getDataLoader(SENTENCE));
        return loader.load(new Wanted(negative, lang));
    }

    private Map<Wanted, String> sentences(List<Wanted> wanted) {
        var ids = wanted.stream()
                .map(Wanted::negative)
                .flatMap(n -> Stream.of(Optional.ofNullable(n.riverId()), Optional.ofNullable(n.reservoirId())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var places = names.of(ids);
        var byId = cities.byIds(
                wanted.stream().map(w -> w.negative().cityId()).distinct().toList());
        return wanted.stream()
                .filter(w -> byId.containsKey(w.negative().cityId()))
                .collect(Collectors.toMap(Function.identity(), w -> {
                    var n = w.negative();
                    var city = java.util.Objects.requireNonNull(byId.get(n.cityId()));
                    return Sentences.nonExposure(
                            n,
                            city,
                            name(places, n.riverId(), w.lang()),
                            name(places, n.reservoirId(), w.lang()),
                            w.lang());
                }));
    }

    private static String name(
            Map<String, PlaceNames.Name> names, @org.jspecify.annotations.Nullable String id, Sentences.Language lang) {
        var name = id == null ? null : names.get(id);
        if (name == null) {
            return String.valueOf(id);
        }
        return lang == Sentences.Language.ZH ? name.chinese() : name.en();
    }
}
