package io.spillover.propagation;

/**
 * What is known of a river at one place; NaN where unknown.
 *
 * @param areaKm2 drainage area
 * @param meanM3PerS mean discharge of the year
 * @param floodM3PerS mean discharge of July and August
 * @param dryM3PerS mean discharge of January and February
 * @param elevationM mean water level above the sea
 * @param widthM width of the channel
 */
public record SectionFacts(
        double areaKm2, double meanM3PerS, double floodM3PerS, double dryM3PerS, double elevationM, double widthM) {

    /** A place of which nothing is known. */
    public static final SectionFacts UNKNOWN =
            new SectionFacts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** @throws IllegalArgumentException if an area, discharge or width is negative or infinite */
    public SectionFacts {
        for (double value : new double[] {areaKm2, meanM3PerS, floodM3PerS, dryM3PerS, widthM}) {
            if (value < 0 || Double.isInfinite(value)) {
                throw new IllegalArgumentException("A section's area, discharge and width cannot be " + value);
            }
        }
    }
}
