package io.spillover.platform.security;

/** Knows what lies where. */
public interface Jurisdictions {

    /**
     * Returns whether a city that answers for the place is the jurisdiction, is part of it or is a member of it.
     *
     * @param jurisdiction graph id of a city, province, country or coordinating body
     */
    boolean contains(String jurisdiction, Place place);
}
