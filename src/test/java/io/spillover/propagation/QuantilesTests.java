package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.quantity.Band;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantilesTests {

    /** The plain way: sort, then interpolate. */
    private static double sorted(float[] values, double p) {
        float[] copy = values.clone();
        Arrays.sort(copy);
        double at = p * (copy.length - 1);
        int low = (int) at;
        int high = Math.min(copy.length - 1, low + 1);
        return copy[low] + (at - low) * ((double) copy[high] - copy[low]);
    }

    @Test
    void selectionFindsWhatSortingFinds() {
        Random random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            float[] values = new float[1 + random.nextInt(round % 10 == 0 ? 2_000 : 40)];
            boolean ties = random.nextBoolean();
            for (int i = 0; i < values.length; i++) {
                values[i] = ties ? random.nextInt(5) : (float) Math.exp(random.nextGaussian());
            }
            Band expected = new Band(sorted(values, 0.05), sorted(values, 0.5), sorted(values, 0.95));
            assertThat(Quantiles.band(values, values.length)).isEqualTo(expected);
        }
    }

    @Test
    void onlyTheFirstOnesCountAndTheirOrderDoesNotMatter() {
        assertThat(Quantiles.band(new float[] {3, 1, 2, 99}, 3).likely()).isEqualTo(2);
        assertThat(Quantiles.band(new float[] {7}, 1)).isEqualTo(Band.exactly(7));
    }
}
