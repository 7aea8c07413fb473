package io.spillover.propagation.inoperability;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;

/**
 * Losses along trade by dynamic inoperability, both ways.
 *
 * <p>Direction: shortages run down from supplier to customer as in {@link InfrastructureEngine}; lost orders run up from customer
 * to supplier, q_i = Σ_j a_ij·q_j + c_i with a_ij = z_ij/x_i, the share of i that j buys (Haimes and Jiang 2001). A sector makes no
 * more than the lesser of what it can make and what is ordered, so of both losses the greater counts, and they are not added.
 * An order lost because of a shortage, or the other way round, does not travel on.
 *
 * <p>Each way must have a spectral radius below 1 over what it touches. Answer, units and bands as there; see {@link LostOrders}
 * for what stands in for trade figures.
 */
public final class SupplyChainEngine implements SampledEngine {

    @Override
    public Mechanism mechanism() {
        return Mechanism.SUPPLY_CHAIN;
    }

    @Override
    public String version() {
        return "supply-chain/1";
    }

    @Override
    public Footprint propagate(World world, Event event, Conditions conditions) {
        return new Outage(world, event, conditions, true).footprint();
    }

    @Override
    public Sampler sampler(World world, Event event, Conditions conditions, Footprint footprint) {
        return new Outage(world, event, conditions, true).sampler(footprint);
    }

    @Override
    public long estimatedBytes(World world, Event event, Conditions conditions) {
        return Outage.estimatedBytes(world);
    }
}
