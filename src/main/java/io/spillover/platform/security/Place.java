package io.spillover.platform.security;

/**
 * Something in the graph that lies in a jurisdiction.
 *
 * @param kind what it is
 * @param id its graph id, for example {@code china:230100}
 */
public record Place(Kind kind, String id) {

    /** The kinds of places; each leads to the cities that answer for it. */
    public enum Kind {
        /** The city itself. */
        CITY,
        /** The city it stands in. */
        FACILITY,
        /** The city it stands in. */
        RESERVOIR,
        /** The cities that lie on it. */
        REACH,
        /** The cities whose passage holds it; its id is the river's, an at sign and the km to the mouth. */
        RIVER_POINT,
        /** The city that holds it. */
        RESOURCE,
        /** The place where it begins, or every place that it covers. */
        HAZARD
    }

    /** Returns a city as a place. */
    public static Place city(String id) {
        return new Place(Kind.CITY, id);
    }

    /** Returns a point of a river as a place. */
    public static Place riverPoint(String riverId, double kmToMouth) {
        return new Place(Kind.RIVER_POINT, riverId + "@" + kmToMouth);
    }

    /** Returns a hazard as a place. */
    public static Place hazard(String id) {
        return new Place(Kind.HAZARD, id);
    }

    /** Returns a resource as a place. */
    public static Place resource(String id) {
        return new Place(Kind.RESOURCE, id);
    }
}
