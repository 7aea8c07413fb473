package io.spillover.propagation.epidemic;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Adds what goes from one city to each other one over several links. Work arrays of {@link TravelNet}, used again for each row. */
final class PairSums {

    private final int[] links;
    private final double[] flow;
    private final double[] guessed;
    private final double[] largest;
    private final double[] durationS;
    private final int[] via;
    private final boolean[] met;
    private final int[] order;
    private int size;
    private double usual;

    PairSums(int cities) {
        links = new int[cities];
        flow = new double[cities];
        guessed = new double[cities];
        largest = new double[cities];
        durationS = new double[cities];
        via = new int[cities];
        met = new boolean[cities];
        order = new int[cities];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            int to = order[k];
            links[to] = 0;
            flow[to] = 0;
            guessed[to] = 0;
            largest[to] = 0;
            met[to] = false;
        }
        size = 0;
        usual = 0;
    }

    void count(int to) {
        meet(to);
        links[to]++;
    }

    int links(int to) {
        return links[to];
    }

    boolean met(int to) {
        return met[to];
    }

    private void meet(int to) {
        if (!met[to]) {
            met[to] = true;
            order[size++] = to;
            via[to] = -1;
        }
    }

    /** Adds a flow; a closed one counts only to what usually leaves. The link of the largest flow is kept, of equals the fastest. */
    void add(int to, double perDay, boolean open, boolean guess, int link, double seconds) {
        meet(to);
        usual += perDay;
        if (!open || perDay <= 0) {
            return;
        }
        flow[to] += perDay;
        guessed[to] += guess ? perDay : 0;
        if (perDay > largest[to] || perDay == largest[to] && seconds < durationS[to]) {
            largest[to] = perDay;
            durationS[to] = seconds;
            via[to] = link;
        }
    }

    Travel.Row row(double people, double goingHere, IntToDoubleFunction going) {
        Arrays.sort(order, 0, size);
        int[] target = new int[size];
        double[] perDay = new double[size];
        int[] link = new int[size];
        boolean[] modelled = new boolean[size];
        int n = 0;
        for (int k = 0; k < size; k++) {
            int to = order[k];
            double share = flow[to] * goingHere * going.applyAsDouble(to) / people;
            if (share > 0) {
                target[n] = to;
                perDay[n] = share;
                link[n] = via[to];
                modelled[n++] = guessed[to] > flow[to] / 2;
            }
        }
        return new Travel.Row(
                Arrays.copyOf(target, n),
                Arrays.copyOf(perDay, n),
                Arrays.copyOf(link, n),
                Arrays.copyOf(modelled, n),
                usual / people);
    }
}
