package io.spillover.hindcast;

import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that shows past events beside what was observed. */
final class ValidationPage {

    private static final double LEAST_COVERED = 80;
    private static final double MOST_COVERED = 97;

    private final List<String> lines = new ArrayList<>();

    private ValidationPage() {}

    /**
     * Writes the page.
     *
     * @param command how it was made
     * @param remarks what is not independent, as text
     * @param texts sentences for what an answer rests on, by code
     */
    static String of(List<Comparison> all, String command, String remarks, Properties texts) {
        var page = new ValidationPage();
        page.head(command);
        page.summary(all);
        page.lines.add("");
        page.lines.addAll(List.of(remarks.strip().split("\n")));
        all.forEach(c -> page.lines.addAll(EventSection.of(c, texts)));
        return String.join("\n", page.lines) + "\n";
    }

    private void head(String command) {
        lines.add("# Past events computed again");
        lines.add("");
        lines.add("Written by");
        lines.add("");
        lines.add("```sh");
        lines.add(command);
        lines.add("```");
        lines.add("");
        lines.add(
                "Each event is run three times: **no anchor**, from what was declared at its start; **anchored**, gone through the");
        lines.add(
                "first observed point; **one speed**, the speed of the leg to that point kept constant below, no model at all. The first");
        lines.add(
                "observed point is the nearest place below the origin whose time exceeds its tolerance. No parameter of a run comes from a");
        lines.add("later observation. The three are scored on the same observations, those below that point.");
        lines.add("");
        lines.add(
                "- hours count from the event's start; a window is earliest – latest at 90 %; the window of *one speed* is the anchor's");
        lines.add("  tolerance in proportion to the distance;");
        lines.add(
                "- *error* is |predicted − observed| beyond the tolerance of the row, ± as stated; an upper bound (≤) can only be missed");
        lines.add(
                "  by a later prediction; *relative* is over the time from the anchor to the observation (no less than the tolerance);");
        lines.add(
                "- *inside*: the window and the tolerance meet; *interval score*: the width of the window and 20 times what lies outside of");
        lines.add("  it (Gneiting and Raftery 2007), lower is better;");
        lines.add(
                "- distances and hydrology of each folder stand in its files with their sources; positions are not taken from times.");
    }

    private void summary(List<Comparison> all) {
        lines.add("");
        lines.add("## All events");
        lines.add("");
        lines.add("Observations below the first observed point. Errors and scores relative, means of n rows.");
        lines.add("");
        lines.add(
                "| event | n | error: no anchor | anchored | one speed | score: no anchor | anchored | one speed | inside, anchored"
                        + " | width, anchored, h |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        var rows = new ArrayList<Comparison.Row>();
        for (var c : all) {
            var scored = scored(c);
            rows.addAll(scored);
            if (!scored.isEmpty()) {
                line(c.past().hazard().name(), scored);
            }
        }
        line("**all rows**", rows);
        means(all);
        lines.add("");
        var open = Tally.of(rows, Comparison.Row::open);
        var anchored = Tally.of(rows, Comparison.Row::anchored);
        var speed = Tally.of(rows, Comparison.Row::oneSpeed);
        lines.add(
                "| run | rows | not reached | error, h | bias, h | inside 90 % | mean width, h | interval score, h |");
        lines.add("|---|---|---|---|---|---|---|---|");
        tally("no anchor", open);
        tally("anchored", anchored);
        tally("one speed", speed);
        var every = all.stream().flatMap(c -> c.rows().stream()).toList();
        tally("no anchor, all observations", Tally.of(every, Comparison.Row::open));
        lines.add("");
        aim("Anchored has a smaller relative error than one speed", anchored.relative(), speed.relative());
        aim("Anchored has a better relative interval score", anchored.relativeInterval(), speed.relativeInterval());
        var worse = all.stream()
                .filter(c -> Tally.of(scored(c), Comparison.Row::anchored).relative()
                        > Tally.of(scored(c), Comparison.Row::oneSpeed).relative())
                .map(c -> c.past().hazard().name())
                .toList();
        if (!worse.isEmpty()) {
            lines.add("- One speed has the smaller error on: " + String.join("; ", worse) + ".");
        }
        covered("Without an anchor", Tally.of(every, Comparison.Row::open));
        covered("Anchored", anchored);
    }

    private void aim(String what, double ours, double theirs) {
        lines.add("- " + what + ": " + (ours < theirs ? "**yes**" : "**no**") + ", " + Shown.two(ours) + " against "
                + Shown.two(theirs) + ".");
    }

    private void covered(String what, Tally t) {
        double percent = 100.0 * t.inside() / t.n();
        boolean good = percent >= LEAST_COVERED && percent <= MOST_COVERED;
        lines.add(String.format(
                Locale.ROOT,
                "- %s, the 90 %% windows hold between %.0f and %.0f %% of the observations: **%s**, %.0f %%.",
                what,
                LEAST_COVERED,
                MOST_COVERED,
                good ? "yes" : "no",
                percent));
    }

    private void line(String name, List<Comparison.Row> rows) {
        var open = Tally.of(rows, Comparison.Row::open);
        var anchored = Tally.of(rows, Comparison.Row::anchored);
        var speed = Tally.of(rows, Comparison.Row::oneSpeed);
        lines.add("| "
                + String.join(
                        " | ",
                        name,
                        Integer.toString(rows.size()),
                        Shown.two(open.relative()),
                        Shown.two(anchored.relative()),
                        Shown.two(speed.relative()),
                        Shown.two(open.relativeInterval()),
                        Shown.two(anchored.relativeInterval()),
                        Shown.two(speed.relativeInterval()),
                        anchored.inside() + " of " + anchored.n(),
                        Shown.one(anchored.widthH()))
                + " |");
    }

    /** The mean over events, so that one with many rows does not rule. */
    private void means(List<Comparison> all) {
        var events = all.stream()
                .map(ValidationPage::scored)
                .filter(r -> !r.isEmpty())
                .toList();
        lines.add("| **mean of the events** | " + events.size() + " | "
                + List.<Function<Comparison.Row, @Nullable Band>>of(
                                Comparison.Row::open, Comparison.Row::anchored, Comparison.Row::oneSpeed)
                        .stream()
                        .map(run -> Shown.two(events.stream()
                                .mapToDouble(r -> Tally.of(r, run).relative())
                                .average()
                                .orElse(Double.NaN)))
                        .collect(Collectors.joining(" | "))
                + " | "
                + List.<Function<Comparison.Row, @Nullable Band>>of(
                                Comparison.Row::open, Comparison.Row::anchored, Comparison.Row::oneSpeed)
                        .stream()
                        .map(run -> Shown.two(events.stream()
                                .mapToDouble(r -> Tally.of(r, run).relativeInterval())
                                .average()
                                .orElse(Double.NaN)))
                        .collect(Collectors.joining(" | "))
                + " | "
                + String.format(
                        Locale.ROOT,
                        "%.0f %%",
                        100
                                * events.stream()
                                        .map(r -> Tally.of(r, Comparison.Row::anchored))
                                        .mapToDouble(t -> (double) t.inside() / t.n())
                                        .average()
                                        .orElse(Double.NaN))
                + " | |");
    }

    private void tally(String name, Tally t) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %+.1f | %d of %d (%.0f %%) | %.1f | %.1f |",
                name,
                t.n(),
                t.missing(),
                t.hours(),
                t.bias(),
                t.inside(),
                t.n(),
                100.0 * t.inside() / t.n(),
                t.widthH(),
                t.interval()));
    }

    private static List<Comparison.Row> scored(Comparison c) {
        return c.rows().stream().filter(Comparison.Row::scored).toList();
    }
}
