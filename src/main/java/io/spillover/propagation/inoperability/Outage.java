package io.spillover.propagation.inoperability;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What both engines do: find the affected part, refuse it if losses feed each other without end, run it, put it into a footprint. */
final class Outage {

    static final String MEASURE = "loss of service";
    static final String UNIT = "share";

    private final World world;
    private final OutageEvent event;
    private final Conditions conditions;
    private final boolean orders;
    private final List<Layer> layers;

    /**
     * Prepares a run.
     *
     * @param orders whether lost orders travel too
     * @throws IllegalArgumentException if it is not an outage, a city is unknown or the spectral radius is 1 or more
     */
    Outage(World world, Event any, Conditions conditions, boolean orders) {
        if (!(any instanceof OutageEvent outage)) {
            throw new IllegalArgumentException("Supplies need an outage, not " + any);
        }
        this.world = world;
        this.event = outage;
        this.conditions = conditions;
        this.orders = orders;
        this.layers = layers(conditions.measures().cutSupplies());
        layers.forEach(layer -> SpectralRadius.demandBelowOne(layer.net));
    }

    private List<Layer> layers(Set<Integer> cuts) {
        Map<Integer, Double> shocks = shocks();
        Supplies supplies = world.supplies();
        List<Layer> found = new ArrayList<>();
        found.add(new Layer(new Shortages(supplies, cuts), event, shocks));
        if (orders) {
            found.add(new Layer(new LostOrders(supplies, world.cities(), cuts), event, shocks));
        }
        return found;
    }

    private Map<Integer, Double> shocks() {
        Map<Integer, Double> shocks = new LinkedHashMap<>();
        for (OutageEvent.Shock shock : event.shocks()) {
            if (shock.city() >= world.cities().size()) {
                throw new IllegalArgumentException("The city " + shock.city() + " of a shock is not in this world of "
                        + world.cities().size());
            }
            shocks.merge(Supplies.nodeOf(shock.city(), shock.sector()), shock.share(), (a, b) -> Math.min(1, a + b));
        }
        return shocks;
    }

    /** Returns what a run may take at most, in bytes: three courses and a net over all sectors and supplies. */
    static long estimatedBytes(World world) {
        return 1000L * Pacing.SECTORS * world.cities().size()
                + 250L * world.supplies().size();
    }

    Sampler sampler(Footprint footprint) {
        return new OutageSampler(layers, event, conditions, footprint);
    }

    Footprint footprint() {
        List<Passes> passes = layers.stream().map(Passes::of).toList();
        LossTrail trail = new LossTrail(event, conditions.horizonS());
        passes.forEach(trail::add);
        Anchors anchors = new Anchors(conditions.sightings());
        List<Entry> entries = anchors.bring(trail.finish(), event.leastLoss());
        OutageMisses misses = new OutageMisses(world, event, conditions.horizonS());
        passes.forEach(misses::add);
        Set<Integer> cuts = conditions.measures().cutSupplies();
        if (!cuts.isEmpty()) {
            layers(Set.of()).forEach(misses::addUncut);
        }
        OutageNotes notes = new OutageNotes(event, layers, orders);
        return new Footprint(
                MEASURE, UNIT, entries, misses.found(), notes.assumptions(), notes.caveats(anchors.unreached(entries)));
    }
}
