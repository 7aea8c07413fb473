package io.spillover.propagation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What flows into each reach. Into most of them only the reach numbered just before flows, which takes no memory; all others are
 * kept apart, sorted by the reach they flow into and their own number.
 */
final class Inflows {

    private final int[] downstream;
    private final Branches branches;
    private final int[] into;
    private final int[] from;

    Inflows(int[] downstream, Branches branches) {
        this.downstream = downstream;
        this.branches = branches;
        long[] others = IntStream.range(0, downstream.length)
                .mapToObj(i -> new int[] {i, downstream[i], branches.target(i)})
                .flatMapToLong(r -> IntStream.of(r[1], r[2])
                        .filter(to -> to >= 0 && to != r[0] + 1)
                        .mapToLong(to -> (long) to << 32 | r[0]))
                .sorted()
                .toArray();
        into = new int[others.length];
        from = new int[others.length];
        for (int i = 0; i < others.length; i++) {
            into[i] = (int) (others[i] >> 32);
            from[i] = (int) others[i];
        }
    }

    /** How often the reach numbered just before flows in: twice if its branch leads there too. */
    private int before(int reach) {
        if (reach == 0) {
            return 0;
        }
        return (downstream[reach - 1] == reach ? 1 : 0) + (branches.target(reach - 1) == reach ? 1 : 0);
    }

    private int firstOther(int reach) {
        int at = Arrays.binarySearch(into, reach);
        while (at > 0 && into[at - 1] == reach) {
            at--;
        }
        return at;
    }

    int count(int reach) {
        int count = before(reach);
        for (int i = firstOther(reach); i >= 0 && i < into.length && into[i] == reach; i++) {
            count++;
        }
        return count;
    }

    /** The k-th of them by number. */
    int get(int reach, int k) {
        int before = before(reach);
        int at = firstOther(reach);
        int lower = 0;
        while (at >= 0 && at + lower < into.length && into[at + lower] == reach && from[at + lower] < reach - 1) {
            lower++;
        }
        if (k < lower) {
            return from[at + k];
        }
        return k < lower + before ? reach - 1 : from[at + k - before];
    }
}
