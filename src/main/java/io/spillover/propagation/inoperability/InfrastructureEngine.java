package io.spillover.propagation.inoperability;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;

/**
 * Outages of infrastructure by dynamic inoperability on the supply side.
 *
 * <p>Direction: a blackout stops the water works, so shortages run from supplier to customer: q_j = Σ_i d_ij·q_i + c_j, d_ij the
 * share of j lost when i is fully out. Over time dq_j/dt = r_j·(q_j* − q_j) (Lian and Haimes 2006), which tends to the static
 * inoperability (I−D)⁻¹·c of Haimes and Jiang (2001), held to 0…1 all along. Stocks bridge each supply first; every sector has
 * its pace of losing and of repair. A spectral radius of 1 or more over what the outage touches is refused.
 *
 * <p>Answer: the loss of service of each sector of each city, as a share; a city is as badly off as its worst sector. First and
 * end are where the least loss of the event is passed. Units: shares, s. Dependencies, stocks and paces are assumed: the band is
 * that of a run with all drivers bad and one with all good ({@link Strength}); what is not in it: panic demand, other ways of
 * supply, priorities of repair. Within a grid a failure spreads by physics that is not computed here. See {@link LossCourse} for
 * the errors of the solution.
 */
public final class InfrastructureEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.INFRASTRUCTURE;
    }

    @Override
    public String version() {
        return "inoperability/1";
    }

    @Override
    public Footprint propagate(World world, Event event, Conditions conditions) {
        return new Outage(world, event, conditions, false).footprint();
    }

    @Override
    public Sampler sampler(World world, Event event, Conditions conditions, Footprint footprint) {
        return new Outage(world, event, conditions, false).sampler(footprint);
    }

    @Override
    public long estimatedBytes(World world, Event event, Conditions conditions) {
        return Outage.estimatedBytes(world);
    }
}
