package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.LateralInflow;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts rain over an area into the form the flood engine takes: on each stretch of a river the depth that falls beside it, from the
 * moment it begins there. It is spread over the whole duration of the hazard.
 */
final class RainEvents {

    private static final double HOUR_S = 3600;

    private record Stretch(int river, double fromKm, double toKm) {}

    private record Fallen(double fromS, double depthMm) {

        Fallen plus(Fallen other) {
            return new Fallen(Math.min(fromS, other.fromS), depthMm + other.depthMm);
        }
    }

    private final World world;
    private final Hazard hazard;

    RainEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    RiverEvent event() {
        var rain = LateralInflow.of(world, new AreaEvents(world, hazard).event(), Conditions.of(Season.FLOOD));
        Map<Stretch, Fallen> fallen = new LinkedHashMap<>();
        for (var s : rain.stretches()) {
            double depthMm = s.mmPerHour() * (s.toS() - s.fromS()) / HOUR_S;
            if (depthMm > 0) {
                fallen.merge(
                        new Stretch(s.river(), s.fromKm(), s.toKm()), new Fallen(s.fromS(), depthMm), Fallen::plus);
            }
        }
        if (fallen.isEmpty()) {
            throw new ConflictException(
                    "The hazard \"" + hazard.name()
                            + "\" cannot be assessed as RIVER_FLOOD: its rain falls in no city that a river of the network passes.");
        }
        List<Source> sources = new ArrayList<>();
        fallen.forEach(
                (stretch, f) -> sources.add(new Source(stretch.river(), stretch.fromKm(), stretch.toKm(), f.fromS())
                        .with(new Magnitude.Rain(f.depthMm(), Double.NaN))));
        return new RiverEvent(
                sources,
                hazard.duration().toSeconds(),
                new Magnitude.Rain(fallen.values().iterator().next().depthMm(), Double.NaN));
    }
}
