package io.spillover.propagation;

import io.spillover.quantity.Sector;

/**
 * What one city's sector needs from another's, as it is handed to {@link World.Builder}.
 *
 * @param key unique
 * @param fromCityId the city that supplies
 * @param fromSector the sector that supplies
 * @param toCityId the city that is supplied; may be the same one
 * @param toSector the sector that is supplied
 * @param dependency share of the supplied sector that is lost when the supplying one is fully out, 0 to 1
 * @param inventoryDays days that stocks last before the loss is felt, 0 for none
 */
public record SupplyFacts(
        String key,
        String fromCityId,
        Sector fromSector,
        String toCityId,
        Sector toSector,
        double dependency,
        double inventoryDays) {}
