package io.spillover.hindcast;

import io.spillover.exposure.HazardEvents;
import io.spillover.hazard.Hazard;
import io.spillover.ingest.SeedWorld;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Event;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A past event on its network, as it would be assessed, and what was observed of it.
 *
 * @param hazard the event as it was declared
 * @param region the folder it was read from
 * @param event the same in the form of its engine
 * @param conditions the circumstances, taken from month, year and place, and from {@code conditions.csv}
 * @param engine computes it
 * @param seen what was observed
 */
record PastEvent(
        Hazard hazard,
        SeedWorld region,
        Event event,
        Conditions conditions,
        PropagationEngine engine,
        List<Observation> seen) {

    World world() {
        return region.world();
    }

    String name(String placeId) {
        return region.names().getOrDefault(placeId, placeId);
    }

    int place(Observation o) {
        if (o.city()) {
            return world().cityIndex(o.placeId());
        }
        var facilities = world().facilities();
        for (int i = 0; i < facilities.size(); i++) {
            if (facilities.id(i).equals(o.placeId())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Reads the observed events of a folder.
     *
     * @throws InvalidInputException if an observation is about a hazard or a place that is not in the folder, or about a
     *     mechanism without an engine
     */
    static List<PastEvent> read(Path folder) {
        var region = SeedWorld.read(folder);
        var past = new ArrayList<PastEvent>();
        var given = ConditionsFile.read(folder, region.region());
        ObservedFile.read(folder, region.region()).forEach((hazardId, seen) -> {
            var hazard = region.hazards().stream()
                    .filter(h -> h.id().equals(hazardId))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "observed.csv", "observed.csv: there is no hazard " + hazardId + " in hazards.csv."));
            var engine = Engines.find(hazard.mechanism())
                    .orElseThrow(() -> new InvalidInputException(
                            "mechanism", hazardId + ": there is no engine for " + hazard.mechanism() + " yet."));
            var events = new HazardEvents(region.world(), hazard);
            var event = events.event();
            var one = new PastEvent(
                    hazard, region, event, given.of(hazardId, events.conditions(event)), engine, List.copyOf(seen));
            for (var o : seen) {
                if (one.place(o) < 0) {
                    throw new InvalidInputException(
                            "observed.csv",
                            "observed.csv: " + o.placeId() + " is no " + (o.city() ? "city" : "facility on a river")
                                    + " of this folder.");
                }
            }
            past.add(one);
        });
        return past;
    }
}
