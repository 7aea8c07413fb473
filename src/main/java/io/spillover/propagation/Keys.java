package io.spillover.propagation;

/**
 * Keys of rows that lie between two places. A key mostly repeats the ids of both, so only the pattern around them is kept, once
 * for all rows that share it: {@code a|b|ROAD|} takes 4 bytes for a row.
 */
final class Keys {

    private static final char FROM = '\u0001';
    private static final char TO = '\u0002';
    private static final char AS_IT_IS = '\u0000';

    private final int[] pattern;
    private final Names patterns;

    Keys(int[] pattern, Names patterns) {
        this.pattern = pattern;
        this.patterns = patterns;
    }

    String get(int row, String from, String to) {
        String form = patterns.get(pattern[row]);
        if (form.charAt(0) == AS_IT_IS) {
            return form.substring(1);
        }
        var key = new StringBuilder(form.length() + from.length() + to.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == FROM) {
                key.append(from);
            } else if (c == TO) {
                key.append(to);
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** Whether a row has a key, without building it. */
    boolean is(int row, String from, String to, String key) {
        String form = patterns.get(pattern[row]);
        if (form.charAt(0) == AS_IT_IS) {
            return form.length() == key.length() + 1 && form.endsWith(key);
        }
        int at = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == FROM || c == TO) {
                String id = c == FROM ? from : to;
                if (!key.startsWith(id, at)) {
                    return false;
                }
                at += id.length();
            } else if (at >= key.length() || key.charAt(at++) != c) {
                return false;
            }
        }
        return at == key.length();
    }

    /** The pattern of a key between two places; always at least one character long. */
    static String pattern(String key, String from, String to) {
        int a = from.isEmpty() ? -1 : key.indexOf(from);
        int b = a < 0 || to.isEmpty() ? -1 : key.indexOf(to, a + from.length());
        boolean marked = key.indexOf(FROM) >= 0 || key.indexOf(TO) >= 0 || key.indexOf(AS_IT_IS) >= 0;
        if (marked || b < 0) {
            return AS_IT_IS + key;
        }
        return key.substring(0, a) + FROM + key.substring(a + from.length(), b) + TO + key.substring(b + to.length());
    }
}
