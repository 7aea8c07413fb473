package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.quantity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A place of a predicted secondary hazard.
 *
 * @param kind what it is
 * @param id plain id of the facility, reservoir or city
 * @param name its name
 * @param sector the sector of the city, null if it is the place as a whole
 */
public record ForeseenPlace(
        Kind kind, String id, Name name, @Nullable Sector sector) {

    /** What it is. */
    public enum Kind {
        FACILITY,
        RESERVOIR,
        CITY
    }
}
