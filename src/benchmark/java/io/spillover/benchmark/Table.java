package io.spillover.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, row by row, printed and kept as a table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    void heading(String text, String... columns) {
        line("");
        line("### " + text);
        line("");
        line("| " + String.join(" | ", columns) + " |");
        line("|" + " --- |".repeat(columns.length));
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    void line(String text) {
        lines.add(text);
        System.out.println(text);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    static String ms(double milliseconds) {
        if (milliseconds >= 10_000) {
            return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000);
        }
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.3f ms" : "%.1f ms", milliseconds);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f×" : "%,.0f×", ratio);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
