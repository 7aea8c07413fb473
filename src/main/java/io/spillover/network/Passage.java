package io.spillover.network;

import io.spillover.propagation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * One passage of a river through a city's territory, in km to the river's mouth.
 *
 * @param key unique key of the passage
 * @param cityId the city
 * @param riverId the river
 * @param passNo number of the passage, from 1
 * @param seatKmToMouth the river point nearest to the seat
 * @param entryKmToMouth where the river enters
 * @param exitKmToMouth where it leaves
 * @param lateralKm seat to river
 * @param relation how close that is
 * @param provenance where the facts come from
 */
public record Passage(
        String key,
        String cityId,
        String riverId,
        int passNo,
        double seatKmToMouth,
        double entryKmToMouth,
        double exitKmToMouth,
        @Nullable Double lateralKm,
        Relation relation,
        Provenance provenance) {}
