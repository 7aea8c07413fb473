package io.spillover.propagation.epidemic;

import io.spillover.propagation.Sampler;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Draws first imports from all infected cities together. In every course growth, flows and seeds have their own values; the
 * imports into a city are Poisson arrivals from every infected one, and the first import comes when the expected number reaches an
 * exponential number drawn for that city. This is the same law as one draw for every way, with fewer draws. Watched are the cities
 * whose earliest arrival, the 5 % bound, is at most 3/λ after the horizon.
 */
final class ImportSampler implements Sampler {

    private static final double REACH = 3;

    private final int[] cities;
    final ImportArcs arcs;
    final CourseTable table;
    final Outbreak.Known[] starts;
    final int[] startPlaces;
    final double horizonDays;
    final double[] people;
    final double[] infectious;
    final boolean[] seed;

    ImportSampler(Outbreak outbreak) {
        int all = outbreak.world().cities().size();
        double growth = outbreak.growth().ratePerDay();
        var band = new ArrivalBand(growth);
        horizonDays = outbreak.horizonDays();
        BitSet near = new ArrivalSearch(
                        outbreak.travel(), all, outbreak.starts(-1), band::low, horizonDays + REACH / growth, null)
                .reached;
        double[] days = new ArrivalSearch(
                        outbreak.travel(), all, outbreak.starts(0), band::likely, Double.POSITIVE_INFINITY, near)
                .days;
        cities = near.stream().toArray();
        int[] placeOf = new int[all];
        Arrays.fill(placeOf, -1);
        people = new double[cities.length];
        infectious = new double[cities.length];
        seed = new boolean[cities.length];
        boolean[] known = new boolean[cities.length];
        for (int k = 0; k < cities.length; k++) {
            placeOf[cities[k]] = k;
            people[k] = outbreak.travel().people(cities[k]);
            infectious[k] = 1;
        }
        starts = outbreak.known().stream()
                .filter(start -> placeOf[start.city()] >= 0)
                .toArray(Outbreak.Known[]::new);
        startPlaces = new int[starts.length];
        for (int s = 0; s < starts.length; s++) {
            int k = placeOf[starts[s].city()];
            startPlaces[s] = k;
            known[k] = true;
            infectious[k] = starts[s].infectious();
            seed[k] = starts[s].seed();
        }
        arcs = new ImportArcs(outbreak.travel(), cities, placeOf, days, infectious, known, growth);
        table = new CourseTable(outbreak.growth());
    }

    @Override
    public int[] cities() {
        return cities.clone();
    }

    @Override
    public Walker walker() {
        return new ImportWalker(this, cities);
    }
}
