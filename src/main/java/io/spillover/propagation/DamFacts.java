package io.spillover.propagation;

/**
 * A dam, as it is handed to {@link World.Builder}.
 *
 * @param id unique
 * @param riverId the river
 * @param km km to the mouth on the river's own axis
 * @param storageM3 total storage, NaN if unknown
 * @param firstYear year from which it holds water, 0 if unknown
 * @param routeThrough whether the river itself runs through it; false for a dam on a tributary that is not in the network
 * @param floodStorageM3 storage kept free for floods, NaN if unknown
 */
public record DamFacts(
        String id,
        String riverId,
        double km,
        double storageM3,
        int firstYear,
        boolean routeThrough,
        double floodStorageM3) {

    /** Makes a dam of unknown flood storage. */
    public DamFacts(String id, String riverId, double km, double storageM3, int firstYear, boolean routeThrough) {
        this(id, riverId, km, storageM3, firstYear, routeThrough, Double.NaN);
    }
}
