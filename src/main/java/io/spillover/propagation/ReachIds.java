package io.spillover.propagation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ids of reaches. Neighbours on a river have nearly the same id, so each is kept as what differs from the one before, in blocks
 * of {@value #BLOCK} that begin with a whole one: about 5 bytes for ids such as {@code YANGTZE-012}. Found by halving; where the
 * ids are not in order already, 4 bytes more for their order.
 */
final class ReachIds {

    private static final int BLOCK = 16;
    private static final int LONGEST_SHARED = Character.MAX_VALUE;

    private final int size;
    private final int[] start;
    private final char[] wide;
    private final byte[] narrow;
    private final int @Nullable [] order;

    ReachIds(int size, IntFunction<String> ids) {
        this.size = size;
        start = new int[(size + BLOCK - 1) / BLOCK];
        var text = new StringBuilder();
        String before = "";
        boolean sorted = true;
        boolean latin = true;
        for (int i = 0; i < size; i++) {
            String id = ids.apply(i);
            sorted &= i == 0 || before.compareTo(id) < 0;
            if (i % BLOCK == 0) {
                start[i / BLOCK] = text.length();
                before = "";
            }
            int shared = shared(before, id);
            String rest = id.substring(shared);
            text.append((char) shared).append((char) rest.length()).append(rest);
            before = id;
        }
        for (int i = 0; i < text.length() && latin; i++) {
            latin = text.charAt(i) < 256;
        }
        wide = latin ? new char[0] : text.toString().toCharArray();
        narrow = new byte[latin ? text.length() : 0];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (byte) text.charAt(i);
        }
        order = sorted ? null : order(ids);
    }

    private int[] order(IntFunction<String> ids) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(ids::apply))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int shared(String a, String b) {
        int most = Math.min(Math.min(a.length(), b.length()), LONGEST_SHARED);
        int shared = 0;
        while (shared < most && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private char at(int place) {
        return narrow.length > 0 ? (char) (narrow[place] & 0xFF) : wide[place];
    }

    int size() {
        return size;
    }

    String get(int reach) {
        int place = start[reach / BLOCK];
        char[] id = new char[at(place + 1)];
        int length = 0;
        for (int i = reach / BLOCK * BLOCK; i <= reach; i++) {
            int shared = at(place);
            int rest = at(place + 1);
            if (shared + rest > id.length) {
                id = Arrays.copyOf(id, shared + rest + 16);
            }
            for (int c = 0; c < rest; c++) {
                id[shared + c] = at(place + 2 + c);
            }
            length = shared + rest;
            place += 2 + rest;
        }
        return new String(id, 0, length);
    }

    /** Returns the reach of an id, −1 if it is unknown. */
    int indexOf(String id) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int reach = order == null ? middle : order[middle];
            int compared = get(reach).compareTo(id);
            if (compared == 0) {
                return reach;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
