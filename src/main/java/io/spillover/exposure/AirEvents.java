package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Release;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.AirEvent;
import io.spillover.propagation.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts a release into the air into the form the engine takes. */
final class AirEvents {

    private final World world;
    private final Hazard hazard;

    AirEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    AirEvent event() {
        var release = hazard.magnitude().release();
        if (release == null || release.winds().isEmpty()) {
            throw new ConflictException("The hazard \"" + hazard.name()
                    + "\" cannot be assessed as AIRBORNE: it says neither what is released nor how the wind blows.");
        }
        return new AirEvent(
                new SourcePlace(world, hazard).point(),
                hazard.duration().toSeconds(),
                what(release),
                release.urban(),
                winds(release));
    }

    private static AirEvent.Release what(Release r) {
        var plume = r.plumeHeightKm();
        return plume != null
                ? new AirEvent.Release.Ash(plume, Objects.requireNonNull(r.fallMPerS()))
                : new AirEvent.Release.Gas(
                        Objects.requireNonNull(r.massKg()),
                        Objects.requireNonNull(r.heightM()),
                        Objects.requireNonNull(r.limitMgPerM3()));
    }

    private List<AirEvent.Wind> winds(Release release) {
        var winds = new ArrayList<AirEvent.Wind>();
        for (var wind : release.winds()) {
            var since = wind.since();
            double fromS = since == null
                    ? 0
                    : Math.max(0, Duration.between(hazard.start(), since).toSeconds());
            if (fromS == 0) {
                // Only the last wind that began before the start blows then.
                winds.clear();
            }
            winds.add(new AirEvent.Wind(
                    fromS,
                    wind.speedMPerS(),
                    wind.fromDegrees(),
                    AirEvent.Stability.valueOf(wind.stability().name())));
        }
        return winds;
    }
}
