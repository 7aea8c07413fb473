package io.spillover.exposure;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of cities, rivers, reservoirs and facilities, for explanations. */
public interface PlaceNames {

    /**
     * Returns the names of places by their ids; unknown ones are missing.
     *
     * @param ids ids of places of any of these kinds
     */
    Map<String, Name> of(Collection<String> ids);

    /**
     * A name in two languages.
     *
     * @param en English
     * @param zh Chinese; null if unknown
     */
    record Name(String en, @Nullable String zh) {

        /** Returns the Chinese name, or the English one if there is none. */
        public String chinese() {
            return zh == null || zh.isEmpty() ? en : zh;
        }
    }
}
