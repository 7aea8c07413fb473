package io.spillover.propagation;

import java.util.Arrays;

/** Links on their way into a {@link World}, column by column, about 60 bytes for a row; ids and keys are not kept as they came. */
final class LinkRows {

    final Names cityNames = new Names(16);
    final Names patterns = new Names(16);
    final Ints from = new Ints();
    final Ints to = new Ints();
    final Ints pattern = new Ints();
    final Ints modeAndYear = new Ints();
    final Floats km = new Floats();
    final Floats durationS = new Floats();
    final Floats travellersPerDay = new Floats();
    private long[] hashes = new long[16];

    int size() {
        return from.size();
    }

    void add(LinkFacts link) {
        if (!(link.km() >= 0 && link.durationS() >= 0) || link.travellersPerDay() < 0) {
            throw new IllegalArgumentException("Link " + link.key() + ": a negative length, time or flow");
        }
        if (size() == hashes.length) {
            hashes = Arrays.copyOf(hashes, size() + (size() >> 1));
        }
        hashes[size()] = hash(link.key());
        from.add(cityNames.number(link.fromCityId()));
        to.add(cityNames.number(link.toCityId()));
        pattern.add(patterns.number(Keys.pattern(link.key(), link.fromCityId(), link.toCityId())));
        modeAndYear.add(link.firstYear() << 8 | link.mode().ordinal());
        km.add(link.km());
        durationS.add(link.durationS());
        travellersPerDay.add(link.travellersPerDay());
    }

    Keys keys() {
        return new Keys(pattern.toArray(), patterns);
    }

    private String key(Keys keys, int row) {
        return keys.get(row, cityNames.get(from.get(row)), cityNames.get(to.get(row)));
    }

    /** Equal keys have equal hashes, so only rows with equal hashes have to be compared. */
    void check(Keys keys) {
        long[] sorted = Arrays.copyOf(hashes, size());
        Arrays.parallelSort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                compare(keys, sorted[i]);
            }
        }
    }

    private void compare(Keys keys, long hash) {
        Names seen = new Names(8);
        for (int row = 0; row < size(); row++) {
            if (hashes[row] == hash) {
                String key = key(keys, row);
                if (seen.indexOf(key) >= 0) {
                    throw new IllegalArgumentException("Link " + key + " is given twice");
                }
                seen.number(key);
            }
        }
    }

    /** The index of the city at an end of each row. */
    int[] cities(Ints end, Keys keys, Cities cities) {
        int[] index = new int[cityNames.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = cities.indexOf(cityNames.get(i));
        }
        int[] at = new int[size()];
        for (int row = 0; row < at.length; row++) {
            at[row] = index[end.get(row)];
            if (at[row] < 0) {
                throw new IllegalArgumentException(
                        "Link " + key(keys, row) + ": the city " + cityNames.get(end.get(row)) + " is unknown");
            }
        }
        return at;
    }

    /** FNV-1a with the finaliser of SplitMix64. */
    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        return hash ^ (hash >>> 31);
    }
}
