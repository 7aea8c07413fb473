package io.spillover.hazard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as a reader of JSON hands them over: one that was left out is empty. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
