package io.spillover.propagation.epidemic;

import java.util.stream.IntStream;

/** Travel given as a matrix of travellers, of whom a share leaves every city on a day. */
final class FixedTravel {

    private FixedTravel() {}

    static Travel of(double[][] flux, double leavingPerDay) {
        return city -> {
            double sum = 0;
            for (double f : flux[city]) {
                sum += f;
            }
            double all = sum;
            int[] target = IntStream.range(0, flux.length)
                    .filter(j -> flux[city][j] > 0)
                    .toArray();
            double[] perDay = IntStream.of(target)
                    .mapToDouble(j -> leavingPerDay * flux[city][j] / all)
                    .toArray();
            int[] via = new int[target.length];
            java.util.Arrays.fill(via, -1);
            return new Travel.Row(target, perDay, via, new boolean[target.length], leavingPerDay);
        };
    }
}
