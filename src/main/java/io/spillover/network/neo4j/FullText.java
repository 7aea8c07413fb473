package io.spillover.network.neo4j;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns what a person typed into a full-text query that cannot be anything else: every word must occur, as typed or begun. */
final class FullText {

    private FullText() {}

    static String words(String typed) {
        var words = Arrays.stream(typed.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .map(word -> isLatin(word) ? "(\"" + word + "\" OR " + word + "*)" : "\"" + word + "\"")
                .collect(Collectors.joining(" AND "));
        return words.isEmpty() ? "\"\"" : words;
    }

    private static boolean isLatin(String word) {
        return word.codePoints().allMatch(c -> c < 0x2E80) && !word.matches("AND|OR|NOT|TO");
    }
}
