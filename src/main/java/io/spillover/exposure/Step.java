package io.spillover.exposure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of the chain that carried a hazard to a city.
 *
 * @param why what the step is
 * @param from place it comes from, in English
 * @param fromZh the same in Chinese
 * @param to place it goes to, in English
 * @param toZh the same in Chinese
 * @param riverId the river it goes along
 * @param fromKm km to that river's mouth where the step begins, null off rivers
 * @param toKm km to that river's mouth where it ends, null off rivers
 * @param delay likely time from the first arrival before to the first arrival after the step
 * @param intensityIn likely intensity before, null where it cannot be told (at the very source of a spill)
 * @param intensityOut likely intensity after, null where it cannot be told
 * @param unit unit of the intensities
 * @param quality the poorest quality of the facts it rests on
 */
public record Step(
        Why why,
        String from,
        String fromZh,
        String to,
        String toZh,
        @Nullable String riverId,
        @Nullable Double fromKm,
        @Nullable Double toKm,
        Duration delay,
        @Nullable Double intensityIn,
        @Nullable Double intensityOut,
        String unit,
        String quality) {

    /** What a step is. */
    public enum Why {
        /** The source lies inside the city. */
        SOURCE_INSIDE,
        /** It moves down a river with the water. */
        FLOWS_DOWN,
        /** Its river flows into another one. */
        JOINS,
        /** It passes a dam. */
        PASSES_DAM,
        /** The river enters the city. */
        ENTERS_CITY,
        /** The wind carries it to the city. */
        BLOWS,
        /** Travellers carry it along a transport link. */
        TRAVELS,
        /** What one sector lacks makes another fail. */
        FAILS,
        /** An area comes to cover the city. */
        COVERS
    }
}
