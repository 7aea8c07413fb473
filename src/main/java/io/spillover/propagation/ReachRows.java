package io.spillover.propagation;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reaches on their way into a {@link World}, column by column, about 90 bytes for a row besides its id; those that share a
 * section share its numbers.
 */
final class ReachRows {

    private static final int NONE = -1;

    private final Names ids = new Names(16);
    private final Names riverIds = new Names(16);
    private final SectionRows sections = new SectionRows();
    private final Ints id = new Ints();
    private final Ints river = new Ints();
    private final Ints seq = new Ints();
    private final Doubles lengthKm = new Doubles();
    private final Floats slope = new Floats();
    private final Doubles fromKm = new Doubles();
    private final Doubles toKm = new Doubles();
    private final Ints upper = new Ints();
    private final Ints lower = new Ints();
    private final Ints quality = new Ints();
    private final Ints down = new Ints();
    private final Ints branch = new Ints();
    private final Floats branchShare = new Floats();

    void add(ReachFacts reach) {
        id.add(ids.number(reach.id()));
        river.add(riverIds.number(reach.riverId()));
        seq.add(reach.seq());
        lengthKm.add(reach.lengthKm());
        slope.add(reach.slope());
        fromKm.add(reach.fromKmToMouth());
        toKm.add(reach.toKmToMouth());
        upper.add(sections.number(reach.upper()));
        lower.add(sections.number(reach.lower()));
        quality.add(reach.quality().ordinal());
        down.add(number(reach.downstreamId()));
        branch.add(number(reach.branchId()));
        branchShare.add(reach.branchShare());
    }

    private int number(@Nullable String reachId) {
        return reachId == null ? NONE : ids.number(reachId);
    }

    /** Sorts by river, in the order rivers were given, and by number. */
    Sorted sorted(Names rivers) {
        int[] riverIndex = new int[riverIds.size()];
        for (int i = 0; i < riverIndex.length; i++) {
            riverIndex[i] = rivers.indexOf(riverIds.get(i));
        }
        int n = id.size();
        for (int row = 0; row < n; row++) {
            if (riverIndex[river.get(row)] < 0) {
                throw new IllegalArgumentException(
                        "Reach " + ids.get(id.get(row)) + ": river " + riverIds.get(river.get(row)) + " is unknown");
            }
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> riverIndex[river.get(row)])
                        .thenComparingInt(row -> seq.get(row)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Sorted(order, riverIndex);
    }

    /** The reaches as they are numbered. */
    final class Sorted {

        private final int[] order;
        private final int[] riverIndex;
        private final int[] place;
        private final float[] slopes = slope.toArray();
        private final float[] shares = branchShare.toArray();

        private Sorted(int[] order, int[] riverIndex) {
            this.order = order;
            this.riverIndex = riverIndex;
            place = new int[ids.size()];
            java.util.Arrays.fill(place, NONE);
            for (int i = 0; i < order.length; i++) {
                int name = id.get(order[i]);
                if (place[name] >= 0) {
                    throw new IllegalArgumentException("Reach " + ids.get(name) + " is given twice");
                }
                place[name] = i;
            }
        }

        int size() {
            return order.length;
        }

        String id(int reach) {
            return ids.get(id.get(order[reach]));
        }

        int river(int reach) {
            return riverIndex[river.get(order[reach])];
        }

        String riverId(int reach) {
            return riverIds.get(river.get(order[reach]));
        }

        int seq(int reach) {
            return seq.get(order[reach]);
        }

        double lengthKm(int reach) {
            return lengthKm.get(order[reach]);
        }

        float slope(int reach) {
            return slopes[order[reach]];
        }

        double fromKm(int reach) {
            return fromKm.get(order[reach]);
        }

        double toKm(int reach) {
            return toKm.get(order[reach]);
        }

        SectionFacts upper(int reach) {
            return sections.get(upper.get(order[reach]));
        }

        SectionFacts lower(int reach) {
            return sections.get(lower.get(order[reach]));
        }

        byte quality(int reach) {
            return (byte) quality.get(order[reach]);
        }

        /** The reach it flows into, −1 at an end. */
        int downstream(int reach) {
            return at(reach, down.get(order[reach]));
        }

        /** The second reach it flows into, −1 where no water takes it. */
        int branch(int reach) {
            int to = at(reach, branch.get(order[reach]));
            return branchShare(reach) > 0 ? to : NONE;
        }

        float branchShare(int reach) {
            return shares[order[reach]];
        }

        private int at(int reach, int name) {
            if (name >= 0 && place[name] < 0) {
                throw new IllegalArgumentException(
                        "Reach " + id(reach) + " flows into " + ids.get(name) + ", which is unknown");
            }
            return name < 0 ? NONE : place[name];
        }
    }
}
