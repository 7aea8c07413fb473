package io.spillover.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are asked for; null or empty does not restrict.
 *
 * @param region only of this region
 * @param holderId only of this city
 * @param kinds only of these kinds, each a code such as {@code boat} or an id such as {@code demo:boat}
 */
public record ResourceQuery(
        @Nullable String region, @Nullable String holderId, List<String> kinds) {

    /** Takes a copy of the kinds. */
    public ResourceQuery {
        kinds = List.copyOf(kinds);
    }
}
