package io.spillover.propagation;

import java.util.List;
import java.util.Locale;

/**
 * An assumption an answer rests on, or a caveat about it: a stable code with its numbers, to be put into words by whoever shows
 * it.
 *
 * @param code what is assumed or warned of
 * @param facts its numbers and names, in a fixed order
 */
public record Note(Code code, List<Fact> facts) {

    /** Keeps an unchangeable copy. */
    public Note {
        facts = List.copyOf(facts);
    }

    /** Returns a note with its facts. */
    public static Note of(Code code, Fact... facts) {
        return new Note(code, List.of(facts));
    }

    /**
     * One number or name of a note.
     *
     * @param name what it is, with its unit
     * @param value as text
     */
    public record Fact(String name, String value) {

        /** Returns a fact with a number, four significant digits. */
        public static Fact of(String name, double value) {
            return new Fact(
                    name,
                    value == Math.rint(value) && Math.abs(value) < 1e9
                            ? Long.toString((long) value)
                            : String.format(Locale.ROOT, "%.4g", value));
        }
    }

    /** What a note says. */
    public enum Code {
        /** Discharge: weights of the dry, mean and flood-season means. */
        DISCHARGE_OF_SEASON,
        /** Discharge was measured at the source; the difference is carried down. */
        DISCHARGE_MEASURED_AT_SOURCE,
        /** Discharge is taken to be known within a factor at 90 %. */
        DISCHARGE_WITHIN_FACTOR,
        /** Over a source area each crest may come up to half of the flood's duration later than the first. */
        AREA_CRESTS_WITHIN_HALF_DURATION,
        /** Discharge was unknown on n reaches: a yield by drainage area stands in. */
        RIVER_CLASS_DEFAULT_DISCHARGE,
        /** Drainage area was unknown on n reaches: derived from discharge by the same yield. */
        RIVER_CLASS_DEFAULT_AREA,
        /** Width was unknown on n reaches: a class formula stands in. */
        RIVER_CLASS_DEFAULT_WIDTH,
        /** Slope was unknown on n reaches: a class value stands in. */
        RIVER_CLASS_DEFAULT_SLOPE,
        /** Roughness by class of slope. */
        MANNING_N_BY_CLASS,
        /** Overbank storage slows a wave above bankfull by a class factor. */
        OVERBANK_STORAGE_FACTOR,
        /** All drivers of travel time err together along the path. */
        DRIVERS_COMONOTONE,
        /** The crest at the source was unknown: a multiple of the flood-season discharge stands in. */
        PEAK_DISCHARGE_ASSUMED,
        /** The duration of the crest was unknown: a default stands in. */
        CREST_DURATION_ASSUMED,
        /** The flood passes this large dam as if it were not there. */
        FLOW_PASSES_DAM,
        /** A pool may hold the slick for up to its residence time. */
        POOL_RESIDENCE_TIME,
        /** Waves that meet are added as bell-shaped hydrographs. */
        WAVES_ADDED_AS_BELLS,
        /** Slicks that meet are shown as one, dated by the stronger. */
        SLICKS_MERGED,
        /** A floating ice cover slows the water by a factor, fully in the likely case. */
        ICE_COVER_SLOWS,
        /** The substance mixes over the whole cross-section, and nothing but the stated decay is lost. */
        FULLY_MIXED_CONSERVATIVE,
        /** Discharge lay outside what the regression was made from and was held at its bound on n reaches. */
        REGRESSION_DOMAIN_HELD,
        /** Caveat: the event covers several reaches with inflow along them; crest travel time has little skill. */
        CREST_TRAVEL_TIME_LITTLE_SKILL,
        /** Caveat: the slope is so small that backwater or tide may rule. */
        LOW_SLOPE_BACKWATER,
        /** Caveat: rivers are frozen; how far and since when is not known here. */
        ICE_IN_WINTER,
        /** Caveat: the slick was held by a pool; gates and releases decide. */
        POOL_OPERATION_UNKNOWN,
        /** A cloud spreads by class of stability, upwards no further than the mixing layer. */
        AIR_SPREAD_BY_CLASS,
        /** Errors of the wind's direction and speed, the class and the mass, at 90 %. */
        AIR_DRIVERS,
        /** What a volcano puts out follows from the height of its column. */
        ASH_BY_COLUMN_HEIGHT,
        /** The duration of the eruption was unknown: a default stands in. */
        ERUPTION_DURATION_ASSUMED,
        /** A city's territory is a disc of its area around the seat. */
        TERRITORY_AS_DISC,
        /** The area of n cities was unknown: a radius stands in. */
        TERRITORY_RADIUS_ASSUMED,
        /** A first arrival seen in a city set the speed of the wind. */
        SIGHTING_SETS_WIND_SPEED,
        /** Position, time and intensity of an area err by so much at 90 %. */
        AREA_DRIVERS,
        /** The intensity is the same all over the area at a moment. */
        AREA_EVEN_INSIDE,
        /** Caveat: hills, rain, deposition, chemistry and heavy gas are not in the model of the air. */
        AIR_FLAT_AND_DRY,
        /** Caveat: far from the source or late only direction and arrival mean something. */
        AIR_FAR_ONLY_ARRIVAL,
        /** Caveat: the last wind of the series was held for long. */
        LAST_WIND_HELD,
        /** Caveat: in calm air a plume has no direction. */
        AIR_CALM,
        /** Caveat: a cloud was followed no farther than this. */
        AIR_FOLLOWED_SO_FAR,
        /** Caveat: n sightings could not be used. */
        SIGHTINGS_NOT_USED
    }
}
