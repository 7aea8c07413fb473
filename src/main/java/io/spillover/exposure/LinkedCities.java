package io.spillover.exposure;

import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import io.spillover.quantity.Sector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks against links and supplies from a city, fewest steps first, to the cities where something could begin. */
final class LinkedCities {

    private LinkedCities() {}

    /** Returns cities from which travellers come, nearest in steps first, without the city itself. */
    static List<Integer> travellers(World world, int city, int most) {
        var links = world.links();
        Set<Integer> seen = new LinkedHashSet<>(List.of(city));
        var open = new ArrayDeque<>(List.of(city));
        while (!open.isEmpty() && seen.size() <= most) {
            int at = open.remove();
            for (int arc = links.firstOf(at); arc < links.firstOf(at + 1) && seen.size() <= most; arc++) {
                if (seen.add(links.target(arc))) {
                    open.add(links.target(arc));
                }
            }
        }
        return seen.stream().skip(1).limit(most).toList();
    }

    /** Returns the sectors of other cities that this city's sectors need, directly or by way of others. */
    static List<Integer> suppliers(World world, int city, int most) {
        var supplies = world.supplies();
        Map<Integer, List<Integer>> suppliersOf = new LinkedHashMap<>();
        for (int arc = 0; arc < supplies.size(); arc++) {
            suppliersOf
                    .computeIfAbsent(supplies.to(arc), n -> new ArrayList<>())
                    .add(supplies.from(arc));
        }
        Set<Integer> seen = new LinkedHashSet<>();
        var open = new ArrayDeque<Integer>();
        for (var sector : Sector.values()) {
            open.add(Supplies.nodeOf(city, sector));
        }
        Set<Integer> found = new LinkedHashSet<>();
        while (!open.isEmpty() && found.size() < most) {
            int node = open.remove();
            for (int from : suppliersOf.getOrDefault(node, List.of())) {
                if (seen.add(from)) {
                    open.add(from);
                    if (Supplies.cityOf(from) != city) {
                        found.add(from);
                    }
                }
            }
        }
        return found.stream().limit(most).toList();
    }
}
