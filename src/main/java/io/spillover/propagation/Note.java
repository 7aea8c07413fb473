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
        /** Where, when and how probably a secondary hazard starts are planning assumptions of its rule. */
        TRIGGER_RULES_ASSUMED,
        /** Earliest and latest starts of secondary hazards add up along a chain. */
        TRIGGER_TIMES_ADDED,
        /** What lies off the rivers, or is not met by itself, counts as reached when its city is. */
        TRIGGER_REACHED_WITH_CITY,
        /** Where several chains start the same secondary hazard, its probability is counted over drawn courses. */
        TRIGGER_CHAINS_DRAWN,
        /** Caveat: no engine computes how a secondary hazard travels. */
        TRIGGER_WITHOUT_ENGINE,
        /** Caveat: a gas release would start, but no wind is known. */
        TRIGGER_WIND_UNKNOWN,
        /** Caveat: a dam would breach, but its storage is unknown. */
        TRIGGER_STORAGE_UNKNOWN,
        /** Caveat: an engine refused a secondary hazard. */
        TRIGGER_NOT_COMPUTED,
        /** Caveat: there are more secondary hazards than were followed. */
        TRIGGER_MOST_REACHED,
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
        /** Waves that meet are added as whole hydrographs; each crest begins as a bell. */
        WAVES_ADDED_AS_HYDROGRAPHS,
        /** A reservoir is operated by a rule. */
        RESERVOIR_OPERATED,
        /** A reservoir still holds part of the flood at the end. */
        RESERVOIR_KEEPS,
        /** A breached dam's peak is known within a factor of 2.15 at 90 %; its volume is the stored one. */
        BREACH_PEAK_WITHIN_FACTOR,
        /** A share of the rain on the land along the river reaches it. */
        RAIN_RUNS_OFF,
        /** The routed flood was moved to pass through what was seen of it. */
        BROUGHT_THROUGH_SIGHTING,
        /** Slicks that meet are shown as one, dated by the stronger. */
        SLICKS_MERGED,
        /** A floating ice cover slows the water by a factor, fully in the likely case. */
        ICE_COVER_SLOWS,
        /** The substance mixes over the whole cross-section, and nothing but the stated decay is lost. */
        FULLY_MIXED_CONSERVATIVE,
        /** Discharge lay outside what the regression was made from and was held at its bound on n reaches. */
        REGRESSION_DOMAIN_HELD,
        /** A second estimate by advection and dispersion at n places, over the given one; it changes nothing. */
        ADVECTION_DISPERSION_BESIDE,
        /** It was seen on its way: the answer goes through the sightings, and below them only the legs below count. */
        ANCHORED_AT_SIGHTINGS,
        /** The travel time up to a sighting corrects the speed further down the same river, by a factor. */
        RIVER_CALIBRATED_BY_SIGHTING,
        /** Caveat: n sightings lie where it does not come. */
        SIGHTINGS_OFF_THE_WAY,
        /** Caveat: the event covers several reaches with inflow along them; crest travel time has little skill. */
        CREST_TRAVEL_TIME_LITTLE_SKILL,
        /** Caveat: a reservoir's flood storage is full; from then on all goes over. */
        RESERVOIR_FULL,
        /** Caveat: the slope is so small that backwater or tide may rule. */
        LOW_SLOPE_BACKWATER,
        /** Caveat: rivers are frozen; how far and since when is not known here. */
        ICE_IN_WINTER,
        /** Caveat: the slick was held by a pool; gates and releases decide. */
        POOL_OPERATION_UNKNOWN,
        /** R0 and growth follow from the rates of the disease. */
        GROWTH_OF_DISEASE,
        /** Growth is taken to be known within a factor at 90 %. */
        GROWTH_WITHIN_FACTOR,
        /** Everybody can be infected and nothing is done but the stated measures. */
        EVERYBODY_SUSCEPTIBLE,
        /** The infectious people at the source are taken to be known within a factor at 90 %. */
        SOURCE_COUNT_WITHIN_FACTOR,
        /** The first arrival is the first infectious traveller; a report comes later. */
        ARRIVAL_IS_FIRST_IMPORT,
        /** The first arrival is the day on which one person is infectious in the mean. */
        ARRIVAL_IS_ONE_INFECTIOUS,
        /** Peak and end are those of a city by itself after its first import. */
        LOCAL_COURSE_ALONE,
        /** Travellers are unknown on n links or for n cities: the radiation model stands in. */
        FLOWS_BY_RADIATION_MODEL,
        /** Share of the people that leaves a city on a day, where the radiation model stands in. */
        TRAVEL_SHARE_ASSUMED,
        /** Flows of the radiation model are taken to be known within a factor at 90 %. */
        FLOWS_WITHIN_FACTOR,
        /** The population of n cities is unknown: a number stands in. */
        POPULATION_ASSUMED,
        /** Cities where a first case was seen stand with that time; the others follow from there too. */
        SIGHTINGS_ANCHOR,
        /** Travellers come back: flows are the mean of both directions. */
        TRAVEL_AS_EXCHANGE,
        /** Time step and last day of the computed courses. */
        COURSE_TIME_STEP,
        /** Caveat: with real data, arrivals are predicted less well than first reported; ranks and wide bands. */
        ARRIVALS_LITTLE_SKILL,
        /** Caveat: travel is not much slower than growth, which effective distance needs. */
        TRAVEL_NOT_SLOW,
        /** Caveat: n cities are reached only after the peak of the city it came from. */
        ORIGIN_PAST_ITS_PEAK,
        /** Caveat: one import may die out by chance with this probability. */
        IMPORT_MAY_DIE_OUT,
        /** Caveat: the courses have no chance in them, so early days are too narrow and too early. */
        COURSE_WITHOUT_CHANCE,
        /** Caveat: the infection does not grow; other cities can only get single travellers. */
        NO_GROWTH,
        /** Caveat: n sightings are of a kind this method cannot use. */
        SIGHTINGS_LEFT_OUT,
        /** Shortages run from supplier to customer, by the share lost when the supplier is fully out, once stocks are used up. */
        SHORTAGES_REACH_CUSTOMERS,
        /** Lost orders run from customer to supplier, trade taken by dependency and population; the greater of both losses counts. */
        LOST_ORDERS_REACH_SUPPLIERS,
        /** Days until a hundredth of a loss is left, by sector. */
        RESTORATION_DAYS_BY_SECTOR,
        /** Factors within which dependency, stocks, onset and restoration are taken to be known at 90 %, erring together. */
        SUPPLY_DRIVERS_WITHIN_FACTORS,
        /** Losses below a share of the least that counts are not followed. */
        SMALL_LOSSES_NOT_FOLLOWED,
        /** Caveat: panic demand, rerouting and the order of repair are not computed. */
        PANIC_AND_PRIORITY_LEFT_OUT,
        /** Caveat: how many sectors would fail by a threshold rule, and the share that must stand so that the rest holds together. */
        FRAGILITY_OF_SUPPLIES,
        /** Caveat: n cities were seen exposed that the answer does not expose. */
        SIGHTINGS_NOT_REACHED,
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
