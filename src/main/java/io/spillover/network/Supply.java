package io.spillover.network;

import io.spillover.quantity.Sector;

/**
 * What one city's sector needs from another's.
 *
 * @param key unique key
 * @param fromCityId the city that supplies
 * @param fromSector its sector
 * @param toCityId the city that is supplied; may be the same one
 * @param toSector its sector
 * @param dependency share of the supplied sector that is lost when the supplying one is fully out, 0 to 1
 * @param inventoryDays days that stocks last before the loss is felt
 * @param provenance where the facts come from
 */
public record Supply(
        String key,
        String fromCityId,
        Sector fromSector,
        String toCityId,
        Sector toSector,
        double dependency,
        double inventoryDays,
        Provenance provenance) {}
