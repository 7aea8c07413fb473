package io.spillover.hazard;

import static io.spillover.hazard.Bounds.must;
import static io.spillover.hazard.Bounds.range;

import io.spillover.problem.InvalidInputException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a release into the air needs. */
final class AirRules {

    private static final String RELEASE = "magnitude.release";
    private static final int MOST_WINDS = 500;

    private AirRules() {}

    static void check(@Nullable Release r, Instant start) {
        if (r == null) {
            throw new InvalidInputException(
                    RELEASE, "What travels through the air needs its release: how much, and the wind.");
        }
        if ((r.massKg() == null) == !r.ash()) {
            throw new InvalidInputException(
                    RELEASE + ".massKg",
                    "A release needs either massKg (gas, smoke, dust) or plumeHeightKm (volcanic ash), not both.");
        }
        if (r.ash()) {
            must(RELEASE + ".fallMPerS", r.fallMPerS(), "Ash needs the speed at which it falls, fallMPerS.");
        } else {
            must(RELEASE + ".heightM", r.heightM(), "A release needs its height above the ground, heightM.");
            must(
                    RELEASE + ".limitMgPerM3",
                    r.limitMgPerM3(),
                    "A release needs the concentration from which it counts, limitMgPerM3.");
        }
        range(RELEASE + ".massKg", r.massKg(), 1e-6, 1e13, "kg");
        range(RELEASE + ".heightM", r.heightM(), 0, 10_000, "m");
        range(RELEASE + ".limitMgPerM3", r.limitMgPerM3(), 1e-12, 1e9, "mg/m³");
        range(RELEASE + ".plumeHeightKm", r.plumeHeightKm(), 0.1, 60, "km");
        range(RELEASE + ".fallMPerS", r.fallMPerS(), 1e-4, 100, "m/s");
        winds(r, start);
    }

    private static void winds(Release r, Instant start) {
        var field = RELEASE + ".winds";
        if (r.winds().isEmpty()) {
            throw new InvalidInputException(field, "A release needs at least one wind.");
        }
        Bounds.atMost(field, r.winds(), MOST_WINDS);
        @Nullable Instant before = null;
        for (int i = 0; i < r.winds().size(); i++) {
            var one = field + "[" + i + "]";
            var wind = r.winds().get(i);
            range(one + ".speedMPerS", wind.speedMPerS(), 0.1, 150, "m/s");
            range(one + ".fromDegrees", wind.fromDegrees(), 0, 360, "degrees");
            must(one + ".stability", wind.stability(), one + ".stability must be one of A to F.");
            Bounds.time(one + ".since", wind.since());
            var since = wind.since() == null && i == 0 ? start : wind.since();
            if (since == null || (before != null && !since.isAfter(before))) {
                throw new InvalidInputException(
                        one + ".since", "Each wind after the first needs a since that is later than the one before.");
            }
            if (i == 0 && since.isAfter(start)) {
                throw new InvalidInputException(
                        one + ".since",
                        "The first wind must hold from the start on: leave since out, or not later than " + start
                                + ".");
            }
            before = since;
        }
    }
}
