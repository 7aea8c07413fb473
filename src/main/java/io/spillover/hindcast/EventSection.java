package io.spillover.hindcast;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Note;
import io.spillover.propagation.Sighting.Phase;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One past event on the page: every observation beside the three runs, the exposed cities, what the answer rests on. */
final class EventSection {

    private static final double HOUR_S = 3600;

    private final List<String> lines = new ArrayList<>();
    private final Properties texts;

    private EventSection(Properties texts) {
        this.texts = texts;
    }

    /**
     * Writes the lines.
     *
     * @param texts sentences for what an answer rests on, by code
     */
    static List<String> of(Comparison c, Properties texts) {
        var section = new EventSection(texts);
        section.write(c);
        return section.lines;
    }

    private void write(Comparison c) {
        var past = c.past();
        var hazard = past.hazard();
        lines.add("");
        lines.add("## " + hazard.name());
        lines.add("");
        lines.add("`" + hazard.id() + "`, " + hazard.mechanism() + " by `"
                + past.engine().version() + "`, start " + hazard.start() + ". "
                + (hazard.note() == null ? "" : hazard.note()));
        lines.add("");
        lines.add(
                c.anchor().isEmpty()
                        ? "No observation can serve as an anchor."
                        : "First observed point: " + past.name(c.anchor().get(0).placeId()) + ".");
        lines.add("");
        lines.add(
                "| place | km | what | observed, h | no anchor, h | error | anchored, h | error | one speed, h | error |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        for (var row : c.rows()) {
            row(past, row);
        }
        lines.add("");
        for (var phase : EnumSet.allOf(Phase.class)) {
            if (c.together(phase)) {
                lines.add("The windows of all places for " + phase.name().toLowerCase(Locale.ROOT)
                        + " overlap: the answer does not say in which order they are reached.");
                lines.add("");
            }
        }
        cities(past, c.open());
        notes(c);
    }

    private void row(PastEvent past, Comparison.Row row) {
        var o = row.seen();
        lines.add("| "
                + String.join(
                        " | ",
                        past.name(o.placeId()),
                        Double.isNaN(row.km()) ? "" : Shown.one(row.km()),
                        o.phase().name().toLowerCase(Locale.ROOT),
                        (o.upperBound() ? "≤ " : "") + Shown.one(o.atH()) + " ± " + Shown.one(o.withinH()),
                        shown(row.open()),
                        error(row.open(), o),
                        row.scored() ? shown(row.anchored()) : "",
                        row.scored() ? error(row.anchored(), o) : "",
                        row.scored() ? shown(row.oneSpeed()) : "",
                        row.scored() ? error(row.oneSpeed(), o) : "")
                + " |");
    }

    private static String shown(@Nullable Band band) {
        return band == null
                ? "not reached"
                : Shown.one(band.likely()) + " (" + Shown.one(band.low()) + " – " + Shown.one(band.high()) + ")";
    }

    private static String error(@Nullable Band band, Observation o) {
        return band == null
                ? ""
                : String.format(Locale.ROOT, "%+.1f", Score.signed(band, o))
                        + (Score.inside(band, o) ? "" : " **outside**");
    }

    private void cities(PastEvent past, Footprint print) {
        if (print.cityEntries().length == 0) {
            return;
        }
        lines.add("| exposed city, without anchor | first, h | peak, h | " + print.measure() + ", " + print.unit()
                + " |");
        lines.add("|---|---|---|---|");
        for (int e : print.cityEntries()) {
            lines.add("| " + past.name(past.world().cities().id(print.index(e))) + " | "
                    + Shown.one(print.first(e).likely() / HOUR_S) + " | "
                    + Shown.one(print.peak(e).likely() / HOUR_S) + " | "
                    + String.format(
                            Locale.ROOT,
                            "%.3g (%.3g – %.3g)",
                            print.intensity(e).likely(),
                            print.intensity(e).low(),
                            print.intensity(e).high())
                    + " |");
        }
        lines.add("");
    }

    private void notes(Comparison c) {
        var print = c.open();
        var anchored = c.anchored();
        print.assumptions().forEach(n -> lines.add("- assumed " + note(n)));
        if (anchored != null) {
            anchored.assumptions().stream()
                    .filter(n -> !print.assumptions().contains(n))
                    .forEach(n -> lines.add("- anchored " + note(n)));
        }
        print.caveats().forEach(n -> lines.add("- **caveat** " + note(n)));
    }

    /** The sentence that readers of an answer get, with its numbers. */
    private String note(Note note) {
        var facts = note.facts().isEmpty()
                ? ""
                : note.facts().stream()
                        .map(f -> f.name() + "=" + f.value())
                        .collect(Collectors.joining(", ", " (", ")"));
        var code = note.code().name();
        return "`" + code + "` "
                + texts.getProperty(code, "").replace("{0}", facts).replace("''", "'");
    }
}
