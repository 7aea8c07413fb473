package io.spillover.propagation.cascade;

import io.spillover.propagation.AirEvent.Wind;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.quantity.Mechanism;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The primary hazard of a cascade.
 *
 * @param mechanism how it travels
 * @param hazardType code of its type, null if unknown: rules that ask for a type are then not met
 * @param at the places it starts at, as far as rules know them; no chain comes back to them by the same mechanism
 * @param event what starts
 * @param conditions the circumstances
 * @param winds the wind from the start of the event on, empty if unknown: gas releases then have no plume
 */
public record Origin(
        Mechanism mechanism,
        @Nullable String hazardType,
        Set<Site> at,
        Event event,
        Conditions conditions,
        List<Wind> winds) {

    /** Keeps unchangeable copies. */
    public Origin {
        at = Set.copyOf(at);
        winds = List.copyOf(winds);
    }

    /** Returns the places a chain must not come back to: those given, and what fails or falls ill by the event itself. */
    Set<Site> sites() {
        Set<Site> all = new HashSet<>(at);
        if (event instanceof OutageEvent outage) {
            outage.shocks().forEach(s -> all.add(new Site(Spot.SECTOR, Supplies.nodeOf(s.city(), s.sector()))));
        }
        if (event instanceof OutbreakEvent outbreak) {
            outbreak.seeds().forEach(s -> all.add(new Site(Spot.CITY, s.city())));
        }
        return all;
    }
}
