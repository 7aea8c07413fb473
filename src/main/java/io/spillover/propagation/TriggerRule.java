package io.spillover.propagation;

import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What may start where something else arrived: at this place, by this cause, under this condition, after this delay, with this
 * probability. The Hazard Information Profiles say which hazards cause which, without any number; the numbers here are planning
 * assumptions and are shown as such.
 *
 * @param id unique
 * @param place where it holds
 * @param cause what has to arrive there
 * @param condition how strong it has to be
 * @param delayS seconds from its first arrival there to the start of the secondary hazard
 * @param probability that the secondary hazard starts if the condition is met
 * @param hazardType code of the secondary hazard's type
 * @param effect what starts
 * @param basis on what the rule rests, in English
 * @param basisZh the same in Chinese, null if there is none
 */
public record TriggerRule(
        String id,
        Place place,
        Cause cause,
        Condition condition,
        Band delayS,
        Band probability,
        String hazardType,
        Effect effect,
        String basis,
        @Nullable String basisZh) {

    /** @throws IllegalArgumentException if the delay is negative or the probability is not from 0 to 1 */
    public TriggerRule {
        if (!(delayS.low() >= 0) || Double.isInfinite(delayS.high())) {
            throw new IllegalArgumentException("Rule " + id + ": not a delay: " + delayS + " s");
        }
        if (!(probability.low() >= 0 && probability.high() <= 1)) {
            throw new IllegalArgumentException("Rule " + id + ": not a probability: " + probability);
        }
    }

    /**
     * Where a rule holds.
     *
     * @param spot {@link Spot#FACILITY}, {@link Spot#DAM} or {@link Spot#CITY}
     * @param id the one place, null for all of them
     * @param kind only facilities of this kind, null for any
     * @param idPrefix only places whose ids begin so, empty for any: a region's rules hold in that region
     * @param withCity whether a facility or dam is reached when its city is; else it has to be reached itself
     */
    public record Place(
            Spot spot, @Nullable String id, @Nullable String kind, String idPrefix, boolean withCity) {

        /** @throws IllegalArgumentException if the spot is not a facility, dam or city */
        public Place {
            if (spot != Spot.FACILITY && spot != Spot.DAM && spot != Spot.CITY) {
                throw new IllegalArgumentException("A rule holds at a facility, a dam or a city, not at a " + spot);
            }
        }

        /** Returns one facility, dam or city. */
        public static Place one(Spot spot, String id) {
            return new Place(spot, id, null, "", true);
        }

        /** Returns all facilities of a kind. */
        public static Place facilities(String kind, boolean withCity) {
            return new Place(Spot.FACILITY, null, kind, "", withCity);
        }

        /** Returns all dams. */
        public static Place dams(boolean withCity) {
            return new Place(Spot.DAM, null, null, "", withCity);
        }

        /** Returns all cities. */
        public static Place cities() {
            return new Place(Spot.CITY, null, null, "", true);
        }
    }

    /**
     * What has to arrive.
     *
     * @param mechanism how it travels
     * @param hazardType code of its type, null for any
     * @param sector for an outage the sector that has to fail, else null
     */
    public record Cause(
            Mechanism mechanism,
            @Nullable String hazardType,
            @Nullable Sector sector) {

        /** Returns a cause of any type. */
        public static Cause of(Mechanism mechanism) {
            return new Cause(mechanism, null, null);
        }
    }

    /**
     * How strong it has to be: the likely value found at the place, or in its city, is compared.
     *
     * @param measure what is compared
     * @param least from which on the condition is met
     * @param closest for a city on a river how close to its seat it has to pass
     */
    public record Condition(Measure measure, double least, Relation closest) {

        /** @throws IllegalArgumentException if the threshold is negative */
        public Condition {
            if (!(least >= 0)) {
                throw new IllegalArgumentException("Not a threshold: " + least);
            }
        }

        /** Returns a threshold of the intensity. */
        public static Condition intensity(double least) {
            return new Condition(Measure.INTENSITY, least, Relation.TERRITORY);
        }

        /** Returns a threshold of the ratio to the usual or to the limit. */
        public static Condition ratio(double least) {
            return new Condition(Measure.RATIO, least, Relation.TERRITORY);
        }
    }

    /** What a condition compares. */
    public enum Measure {
        /** The intensity in the unit of the footprint. */
        INTENSITY,
        /** The intensity over the flood-season discharge or over the limit. */
        RATIO
    }

    /** What starts, and how big it is. */
    public sealed interface Effect {

        /** Returns how it travels. */
        Mechanism mechanism();

        /**
         * A spill into the river the facility lies on.
         *
         * @param massKg released in all
         * @param decayPerDay first-order decay
         * @param limitMgPerL concentration from which it counts
         * @param durationS how long the release lasts
         */
        record Spill(double massKg, double decayPerDay, double limitMgPerL, double durationS) implements Effect {

            @Override
            public Mechanism mechanism() {
                return Mechanism.RIVER_POLLUTANT;
            }
        }

        /**
         * A gas release at the facility.
         *
         * @param massKg released in all
         * @param heightM height above the ground
         * @param limitMgPerM3 concentration from which it counts
         * @param durationS how long the release lasts
         */
        record Gas(double massKg, double heightM, double limitMgPerM3, double durationS) implements Effect {

            @Override
            public Mechanism mechanism() {
                return Mechanism.AIRBORNE;
            }
        }

        /**
         * A breach of the dam; its crest is that of Froehlich (1995).
         *
         * @param storageShare share of the total storage that flows out
         * @param waterDepthM height of the water above the breach
         */
        record Breach(double storageShare, double waterDepthM) implements Effect {

            /** @throws IllegalArgumentException if a number is impossible */
            public Breach {
                if (!(storageShare > 0 && storageShare <= 1 && waterDepthM > 0)) {
                    throw new IllegalArgumentException("Not a breach: share " + storageShare + " of the storage, "
                            + waterDepthM + " m of water above it");
                }
            }

            @Override
            public Mechanism mechanism() {
                return Mechanism.RIVER_FLOOD;
            }
        }

        /**
         * An outage in the city.
         *
         * @param sector what fails
         * @param share how much of it, 0 to 1
         * @param durationS how long that lasts
         */
        record Outage(Sector sector, double share, double durationS) implements Effect {

            @Override
            public Mechanism mechanism() {
                return Mechanism.INFRASTRUCTURE;
            }
        }

        /**
         * An outbreak in the city.
         *
         * @param infectious people infectious at its start
         * @param disease how it spreads
         */
        record Outbreak(double infectious, OutbreakEvent.Disease disease) implements Effect {

            @Override
            public Mechanism mechanism() {
                return Mechanism.EPIDEMIC;
            }
        }
    }
}
