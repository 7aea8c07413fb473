package io.spillover.propagation.inoperability;

import io.spillover.propagation.Entry;
import io.spillover.propagation.Entry.Way;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts passes into entries: the shocks, then the sectors of each layer after those they lose by, then the cities. A sector stands
 * once for each way of losing. One below the least loss stands only where it lies on the way to another.
 */
final class LossTrail {

    private final OutageEvent event;
    private final double horizonS;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> shocked = new LinkedHashMap<>();
    private final Map<Integer, CityLoss> cities = new LinkedHashMap<>();

    LossTrail(OutageEvent event, double horizonS) {
        this.event = event;
        this.horizonS = horizonS;
        for (int i = 0; i < event.shocks().size(); i++) {
            OutageEvent.Shock shock = event.shocks().get(i);
            shocked.putIfAbsent(Supplies.nodeOf(shock.city(), shock.sector()), i);
            Window window = new Window(Band.exactly(0), Band.exactly(0), Band.exactly(event.durationS()));
            entries.add(entry(Spot.SOURCE, i, Way.START, -1, -1, window, Band.exactly(shock.share()), 0));
        }
    }

    private Entry entry(Spot spot, int index, Way way, int via, int from, Window window, Band loss, int flags) {
        double ratio = loss.likely() / event.leastLoss();
        return Entry.off(spot, index, way, via, from, window, loss, ratio, Relation.TERRITORY, flags);
    }

    void add(Passes passes) {
        int[] number = new int[passes.layer().net.size];
        IntStream.range(0, number.length)
                .filter(needed(passes)::get)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(passes::rank).thenComparingInt(i -> i))
                .forEach(i -> number[i] = add(passes, i, number));
    }

    private java.util.BitSet needed(Passes passes) {
        var needed = new java.util.BitSet();
        for (int i = 0; i < passes.layer().net.size; i++) {
            int at = passes.exposed(i, horizonS) ? i : -1;
            while (at >= 0 && !needed.get(at)) {
                needed.set(at);
                int via = passes.telling(at).via[at];
                at = via < 0 ? -1 : passes.layer().net.from[via];
            }
        }
        return needed;
    }

    private int add(Passes passes, int i, int[] number) {
        SupplyNet net = passes.layer().net;
        int node = passes.layer().nodes[i];
        int via = passes.telling(i).via[i];
        int flags = passes.likelyExposed(i) ? 0 : Footprint.LIKELY_BELOW_THRESHOLD;
        Entry sector = entry(
                Spot.SECTOR,
                node,
                via < 0 ? Way.START : Way.SUPPLY,
                via < 0 ? -1 : net.arc[via],
                via < 0 ? shocked.getOrDefault(node, 0) : number[net.from[via]],
                passes.window(i),
                passes.loss(i),
                flags);
        entries.add(sector);
        int place = entries.size() - 1;
        if (passes.exposed(i, horizonS)) {
            int city = Supplies.cityOf(node);
            CityLoss before = cities.get(city);
            if (before == null) {
                cities.put(city, new CityLoss(city, event.leastLoss(), sector, place));
            } else {
                before.add(sector, place);
            }
        }
        return place;
    }

    /** Ends with the cities and returns all. */
    List<Entry> finish() {
        cities.forEach((city, loss) ->
                entries.add(loss.entry(event.shocks().stream().anyMatch(shock -> shock.city() == city))));
        return entries;
    }
}
