package io.spillover.propagation;

import io.spillover.quantity.Band;
import java.util.Arrays;

/**
 * 5 %, median and 95 % of many values, by selection (Hoare 1961), which needs no sorting: the time grows with the number of
 * values. Between order statistics linear (type 7 of Hyndman and Fan 1996).
 */
final class Quantiles {

    private Quantiles() {}

    /** The band of the first {@code n} values, at least one; their order is changed. */
    static Band band(float[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (Float.isNaN(values[i])) {
                // Numbers that are none go to the end, as in a sorted list.
                Arrays.sort(values, 0, n);
                break;
            }
        }
        double middle = quantile(values, n, 0.5);
        return new Band(quantile(values, n, 0.05), middle, quantile(values, n, 0.95));
    }

    private static double quantile(float[] values, int n, double p) {
        double at = p * (n - 1);
        int low = (int) at;
        select(values, n, low);
        float next = low + 1 < n ? values[low + 1] : values[low];
        for (int i = low + 2; i < n; i++) {
            next = values[i] < next ? values[i] : next;
        }
        return values[low] + (at - low) * ((double) next - values[low]);
    }

    /** Afterwards the k-th smallest stands at k, none larger before it and none smaller behind it. */
    private static void select(float[] v, int n, int k) {
        int left = 0;
        int right = n - 1;
        while (left < right) {
            float pivot = middle(v[left], v[(left + right) >>> 1], v[right]);
            int i = left;
            int j = right;
            while (i <= j) {
                while (v[i] < pivot) {
                    i++;
                }
                while (v[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = v[i];
                    v[i++] = v[j];
                    v[j--] = swap;
                }
            }
            if (k <= j) {
                right = j;
            } else if (k >= i) {
                left = i;
            } else {
                return;
            }
        }
    }

    private static float middle(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
