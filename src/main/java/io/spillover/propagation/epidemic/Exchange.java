package io.spillover.propagation.epidemic;

import java.util.Arrays;

/**
 * Travel as an exchange: who goes comes back, so between two cities as many go one way as the other, the mean of both directions.
 * The arcs of city {@code i} are those from {@code first[i]} up to {@code first[i + 1]}; {@code perDay} is the share of the people
 * of {@code i} that is exchanged with the other end on a day. City totals stay as they are, whatever the flows.
 */
final class Exchange {

    final int[] first;
    final int[] other;
    final double[] perDay;

    Exchange(Travel travel, double[] people) {
        int n = people.length;
        int[] count = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Travel.Row row = travel.row(i);
            count[i + 1] += row.size();
            for (int to : row.target) {
                count[to + 1]++;
            }
        }
        Arrays.parallelPrefix(count, Integer::sum);
        int[] next = Arrays.copyOf(count, n);
        int[] target = new int[count[n]];
        double[] flow = new double[count[n]];
        for (int i = 0; i < n; i++) {
            Travel.Row row = travel.row(i);
            for (int a = 0; a < row.size(); a++) {
                int to = row.target[a];
                double half = row.perDay[a] * people[i] / 2;
                target[next[i]] = to;
                flow[next[i]++] = half;
                target[next[to]] = i;
                flow[next[to]++] = half;
            }
        }
        first = new int[n + 1];
        int[] place = new int[n];
        Arrays.fill(place, -1);
        int size = 0;
        for (int i = 0; i < n; i++) {
            first[i] = size;
            for (int a = count[i]; a < count[i + 1]; a++) {
                int to = target[a];
                if (place[to] < first[i]) {
                    place[to] = size;
                    target[size] = to;
                    flow[size++] = flow[a];
                } else {
                    flow[place[to]] += flow[a];
                }
            }
        }
        first[n] = size;
        other = Arrays.copyOf(target, size);
        perDay = Arrays.copyOf(flow, size);
        for (int i = 0; i < n; i++) {
            for (int a = first[i]; a < first[i + 1]; a++) {
                perDay[a] /= people[i];
            }
        }
    }
}
