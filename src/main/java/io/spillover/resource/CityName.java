package io.spillover.resource;

import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.GlobalId;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A city as a caller names it: a code with or without its region, the id of the graph, or a global id.
 *
 * @param field the argument's name, for messages
 * @param text what the caller wrote
 * @param region the region of a code; null if the code is in one region only
 */
public record CityName(String field, String text, @Nullable String region) {

    /**
     * Finds the city.
     *
     * @throws NotFoundException if there is none
     * @throws InvalidInputException if several regions have the code and none is named, or it is the id of something else
     */
    public City in(Cities cities) {
        var plain = GlobalId.local("City", field, text);
        return plain.contains(":")
                ? cities.find(plain).orElseThrow(() -> new NotFoundException("city", plain))
                : cities.get(plain, region);
    }
}
