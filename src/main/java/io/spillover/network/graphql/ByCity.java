package io.spillover.network.graphql;

import io.spillover.network.City;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns a store's answer by city id into one by city, as a batch mapping gives it. */
final class ByCity {

    private ByCity() {}

    static <T> Map<City, T> one(List<City> cities, Function<Collection<String>, Map<String, T>> store) {
        var found = store.apply(ids(cities));
        Map<City, T> answer = new HashMap<>();
        for (var city : cities) {
            var value = found.get(city.id());
            if (value != null) {
                answer.put(city, value);
            }
        }
        return answer;
    }

    static <T> Map<City, List<T>> many(List<City> cities, Function<Collection<String>, Map<String, List<T>>> store) {
        var found = store.apply(ids(cities));
        Map<City, List<T>> answer = new HashMap<>();
        for (var city : cities) {
            answer.put(city, found.getOrDefault(city.id(), List.of()));
        }
        return answer;
    }

    private static List<String> ids(List<City> cities) {
        return cities.stream().map(City::id).distinct().toList();
    }
}
