package io.spillover.hindcast;

import java.util.Locale;

/** Numbers as the page shows them; nothing for one that is not known. */
final class Shown {

    private Shown() {}

    static String one(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.1f", number);
    }

    static String two(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.2f", number);
    }
}
