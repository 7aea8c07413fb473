package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.network.Networks;
import io.spillover.platform.api.PageRequest;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes what the engines say of the seeded hazards beside what was observed: {@code --spillover.first-answers=<file>}. The
 * computed hours come from a fresh run at the very gauges and intakes where people measured.
 */
@Component
@ConditionalOnProperty("spillover.first-answers")
@Order(AssessmentTriggers.AFTER_LOADING + 1)
class FirstAnswers implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAnswers.class);
    private static final double HOUR_S = 3600;

    private final Hazards hazards;
    private final Networks networks;
    private final Exposures exposures;
    private final PlaceNames names;
    private final Path target;
    private final Path observed;

    FirstAnswers(
            Hazards hazards,
            Networks networks,
            Exposures exposures,
            PlaceNames names,
            @Value("${spillover.first-answers}") Path target,
            @Value("${spillover.observed:seeds/china/observed.csv}") Path observed) {
        this.hazards = hazards;
        this.networks = networks;
        this.exposures = exposures;
        this.names = names;
        this.target = target;
        this.observed = observed;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        var byHazard = Observed.read(observed).stream()
                .collect(
                        Collectors.groupingBy(Observed::hazardCode, java.util.LinkedHashMap::new, Collectors.toList()));
        var region = observed.toAbsolutePath().getParent();
        var lines = new ArrayList<String>();
        lines.add("# First answers beside what was observed");
        lines.add("");
        lines.add(
                "Written by `./mvnw spring-boot:run -Dspring-boot.run.arguments=--spillover.first-answers=docs/first-answers.md`.");
        lines.add(
                "Hours count from the hazard's start; computed: likely (earliest – latest, a 90 % window). No parameter was taken");
        lines.add("from an observed arrival. Observations and their sources: `seeds/china/observed.csv`.");
        byHazard.forEach((code, seen) -> hazards.find((region == null ? "" : region.getFileName()) + ":" + code)
                .ifPresent(h -> lines.addAll(section(h, seen))));
        Files.writeString(target, String.join("\n", lines) + "\n");
        log.info("First answers written to {}", target);
    }

    private List<String> section(Hazard hazard, List<Observed> seen) {
        var world = networks.snapshot();
        var events = new HazardEvents(world, hazard);
        var event = events.event();
        var footprint =
                Engines.find(hazard.mechanism()).orElseThrow().propagate(world, event, events.conditions(event));
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("## " + hazard.name());
        lines.add("");
        lines.add("`" + hazard.id() + "`, " + hazard.mechanism() + ", start " + hazard.start() + ". "
                + orEmpty(hazard.note()));
        lines.add("");
        lines.add("| place | km to mouth | what | observed, h | computed, h | error, h | in the window |");
        lines.add("|---|---|---|---|---|---|---|");
        var entries = facilities(world, footprint);
        var labels = names.of(
                seen.stream().map(o -> hazard.region() + ":" + o.facilityCode()).toList());
        for (var o : seen) {
            var id = hazard.region() + ":" + o.facilityCode();
            var place = labels.containsKey(id) ? labels.get(id).en() : id;
            int e = entries.getOrDefault(id, -1);
            row(lines, place, footprint, e, "first", o.firstH(), o);
            row(lines, place, footprint, e, "peak", o.peakH(), o);
            row(lines, place, footprint, e, "end", o.endH(), o);
        }
        lines.add("");
        lines.addAll(cities(hazard));
        lines.addAll(remarks(hazard));
        return lines;
    }

    private static Map<String, Integer> facilities(World world, Footprint footprint) {
        var entries = new HashMap<String, Integer>();
        for (int e = 0; e < footprint.size(); e++) {
            if (footprint.spot(e) == Spot.FACILITY) {
                entries.put(world.facilities().id(footprint.index(e)), e);
            }
        }
        return entries;
    }

    private static void row(
            List<String> lines, String place, Footprint f, int e, String what, @Nullable Double seenH, Observed o) {
        if (seenH == null) {
            return;
        }
        var observedText = number(seenH) + " ± " + number(o.uncertaintyH() == null ? 0 : o.uncertaintyH())
                + (o.basis().equals("stated") ? "" : " (" + o.basis() + ")");
        if (e < 0) {
            lines.add("| " + place + " | | " + what + " | " + observedText + " | not reached | | no |");
            return;
        }
        var s =
                switch (what) {
                    case "first" -> f.first(e);
                    case "peak" -> f.peak(e);
                    default -> f.end(e);
                };
        var h = new Band(s.low() / HOUR_S, s.likely() / HOUR_S, s.high() / HOUR_S);
        boolean inside = h.low() <= seenH && seenH <= h.high();
        lines.add("| " + place + " | " + number(f.km(e)) + " | " + what + " | " + observedText + " | "
                + number(h.likely()) + " ("
                + number(h.low()) + " – " + number(h.high()) + ") | " + signed(h.likely() - seenH) + " | "
                + (inside ? "yes" : "no")
                + " |");
    }

    private List<String> cities(Hazard hazard) {
        var latest = exposures.latest(hazard.id());
        if (latest.isEmpty()) {
            return List.of();
        }
        var found = exposures.ofAssessment(latest.get().id(), PageRequest.of(PageRequest.MAX, null));
        var labels = names.of(found.stream().map(Exposure::cityId).toList());
        var lines = new ArrayList<String>();
        lines.add(
                "Exposed cities, first arrival where the river enters the city, peak at its seat or the point reached:");
        lines.add("");
        lines.add(
                "| city | first, likely (UTC) | peak, likely (UTC) | intensity | position | severity | people (assumed share) |");
        lines.add("|---|---|---|---|---|---|---|");
        for (var x : found) {
            var i = x.intensity();
            lines.add("| "
                    + (labels.containsKey(x.cityId()) ? labels.get(x.cityId()).en() : x.cityId()) + " | "
                    + x.arrival().first().likely() + " | " + x.arrival().peak().likely() + " | "
                    + String.format(Locale.ROOT, "%.3g %s", i.value().likely(), i.unit()) + " | "
                    + x.position() + " | " + x.severity() + " | "
                    + people(x.people()) + " |");
        }
        lines.add("");
        return lines;
    }

    private static String people(@Nullable People people) {
        return people == null ? "unknown" : String.format(Locale.ROOT, "%,d – %,d", people.low(), people.high());
    }

    private List<String> remarks(Hazard hazard) {
        return exposures.latest(hazard.id()).stream()
                .flatMap(a -> a.remarks().stream())
                .map(r -> "- " + (r.caveat() ? "**caveat** " : "assumed ") + "`" + r.code() + "`"
                        + (r.facts().isEmpty() ? "" : ": " + String.join(", ", r.facts())))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }
}
