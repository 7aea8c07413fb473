package io.spillover.sharing;

import io.spillover.exposure.Arrival;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.Intensity;
import io.spillover.exposure.People;
import io.spillover.exposure.Position;
import io.spillover.exposure.Situation;
import io.spillover.exposure.TimeBand;
import io.spillover.exposure.WarningColour;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.quantity.Band;
import io.spillover.quantity.Category;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Quality;
import io.spillover.quantity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hazard and exposures of which only the times matter. */
final class Facts {

    private Facts() {}

    static Hazard hazard(Instant start, @Nullable Instant endedAt) {
        return new Hazard(
                "r:h",
                "r",
                "h",
                "H",
                null,
                "TL0301",
                Category.ACCIDENT_DISASTER,
                Mechanism.RIVER_POLLUTANT,
                HazardStatus.ACTUAL,
                1,
                new HazardSource(SourceKind.CITY, "r:a", null, null, List.of()),
                start,
                Duration.ofHours(2),
                endedAt,
                new Magnitude(null, 1.0, null, null, null, null),
                null,
                null,
                Quality.ASSUMED,
                "test");
    }

    static Exposure exposure(String cityId, Instant first, Instant peak, Instant end) {
        return new Exposure(
                "x/" + cityId,
                "x",
                "r:h",
                cityId,
                Mechanism.RIVER_POLLUTANT,
                Situation.REMOTE,
                Position.SEAT,
                new Arrival(band(first), band(peak), band(end)),
                new Intensity(Band.exactly(1), "mg/L", "peak concentration", null, null),
                Severity.ORDINARY,
                WarningColour.BLUE,
                new People(1, 1, 1, Band.exactly(0.5)),
                1,
                List.of(),
                false,
                false,
                null,
                null);
    }

    /** An hour on either side, which must not matter. */
    private static TimeBand band(Instant likely) {
        return new TimeBand(likely.minusSeconds(3600), likely, likely.plusSeconds(3600));
    }
}
