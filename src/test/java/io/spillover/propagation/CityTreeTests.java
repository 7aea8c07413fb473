package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.quantity.GeoPoint;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CityTreeTests {

    @Test
    void findsTheSameCitiesAsALookAtAllOfThemOnThousandsOfWorlds() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var builder = World.builder("tree");
            int n = random.nextInt(120);
            for (int i = 0; i < n; i++) {
                builder.city(new CityFacts("C" + i, lat(random), lon(random), 1, 100));
            }
            var cities = builder.build().cities();
            for (int search = 0; search < 4; search++) {
                var at = new GeoPoint(lat(random), lon(random));
                double km = Math.pow(10, 4.4 * random.nextDouble());
                int[] naive = IntStream.range(0, n)
                        .filter(i -> at.kmTo(new GeoPoint(cities.lat(i), cities.lon(i))) <= km)
                        .toArray();

                assertThat(cities.within(at.lat(), at.lon(), km))
                        .as("seed %d", seed)
                        .containsExactly(naive);
            }
        }
    }

    /** Poles, the date line and cities in one place come often. */
    private static double lat(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextBoolean() ? 90 : -90;
            case 1 -> 30;
            default -> -90 + 180 * random.nextDouble();
        };
    }

    private static double lon(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextBoolean() ? 180 : -180;
            case 1 -> 110;
            default -> -180 + 360 * random.nextDouble();
        };
    }

    @Test
    void aTerritoryIsADiscOfItsAreaAndAnUnknownOneHasAnAssumedRadius() {
        var cities = World.builder("discs")
                .city(new CityFacts("known", 0, 0, 1, Math.PI * 400))
                .city(new CityFacts("unknown", 0, 1, 1, Double.NaN))
                .build()
                .cities();

        assertThat(cities.territoryKm(0)).isCloseTo(20, within(1e-6));
        assertThat(cities.territoryKm(1)).isEqualTo(Cities.ASSUMED_TERRITORY_KM);
        assertThat(cities.territoryKnown(1)).isFalse();
        assertThat(cities.widestTerritoryKm()).isEqualTo(Cities.ASSUMED_TERRITORY_KM);
        assertThat(World.builder("empty").build().cities().within(0, 0, 100)).isEmpty();
    }
}
