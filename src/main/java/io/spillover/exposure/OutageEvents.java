package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Outage;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Puts an outage or a shortage into the form the engines take. */
final class OutageEvents {

    private final World world;
    private final Hazard hazard;

    OutageEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    OutageEvent event() {
        var outage = hazard.magnitude().outage();
        if (outage == null) {
            throw new ConflictException("The hazard \"" + hazard.name() + "\" cannot be assessed as "
                    + hazard.mechanism() + ": it does not say what fails.");
        }
        var shocks = new ArrayList<OutageEvent.Shock>();
        new SourcePlace(world, hazard).cities().forEach((city, covered) -> outage.failures()
                .forEach(f -> shocks.add(new OutageEvent.Shock(city, f.sector(), f.share() * covered))));
        return new OutageEvent(
                shocks,
                Math.max(1, hazard.duration().toSeconds()),
                outage.recoveries().stream().collect(Collectors.toMap(Outage.Recovery::sector, Outage.Recovery::days)),
                outage.leastLoss());
    }
}
