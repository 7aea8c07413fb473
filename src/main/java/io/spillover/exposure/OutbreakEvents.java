package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Outbreak;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.World;
import java.util.Objects;

/** Puts an outbreak into the form the engine takes. */
final class OutbreakEvents {

    private final World world;
    private final Hazard hazard;

    OutbreakEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    OutbreakEvent event() {
        var outbreak = hazard.magnitude().outbreak();
        if (outbreak == null) {
            throw new ConflictException("The hazard \"" + hazard.name()
                    + "\" cannot be assessed as EPIDEMIC: it does not say how the disease spreads.");
        }
        var cities = new SourcePlace(world, hazard).cities();
        double whole = cities.values().stream().mapToDouble(share -> share).sum();
        var seeds = cities.entrySet().stream()
                .map(c -> new OutbreakEvent.Seed(c.getKey(), outbreak.infectious() * c.getValue() / whole))
                .toList();
        return new OutbreakEvent(seeds, disease(outbreak), method(outbreak), 0);
    }

    private static OutbreakEvent.Disease disease(Outbreak o) {
        double recovery = 1 / o.infectiousDays();
        var r0 = o.r0();
        var latent = o.latentDays();
        double transmission = r0 == null ? Objects.requireNonNull(o.transmissionPerDay()) : r0 * recovery;
        double onset = latent == null || latent <= 0 ? Double.POSITIVE_INFINITY : 1 / latent;
        return new OutbreakEvent.Disease(transmission, recovery, onset);
    }

    private static OutbreakEvent.Method method(Outbreak o) {
        return o.method() == Outbreak.Method.SEIR ? OutbreakEvent.Method.SEIR : OutbreakEvent.Method.EFFECTIVE_DISTANCE;
    }
}
