package io.spillover.propagation;

/**
 * A stretch of a river inside a city's territory, as it is handed to {@link World.Builder}. Positions are km to the mouth on the
 * river's own axis.
 *
 * @param cityId the city
 * @param riverId the river
 * @param passNo number of the pass when a river enters a city more than once, from 1
 * @param seatKm the point nearest to the seat
 * @param entryKm where the river enters
 * @param exitKm where it leaves
 * @param lateralKm distance of the seat from the river
 * @param relation how close that is
 */
public record PassageFacts(
        String cityId,
        String riverId,
        int passNo,
        double seatKm,
        double entryKm,
        double exitKm,
        double lateralKm,
        Relation relation) {

    /** @throws IllegalArgumentException if the positions are not in the order entry, seat, exit (0.2 km are forgiven) */
    public PassageFacts {
        if (!(entryKm >= exitKm && seatKm <= entryKm + 0.2 && seatKm >= exitKm - 0.2)) {
            throw new IllegalArgumentException("Passage " + passNo + " of " + cityId + " on " + riverId + ": entry "
                    + entryKm + ", seat " + seatKm + ", exit " + exitKm + " km are not in downstream order");
        }
    }
}
