package io.spillover.propagation;

import java.util.Map;
import java.util.Set;

/**
 * What people do to the network during an event, by index: the same world, walked differently. What-ifs and counterfactuals are
 * nothing but other measures.
 *
 * @param closedLinks transport links nobody travels
 * @param cutSupplies supply arcs that are cut: the supplied sector neither gets nor misses anything by them
 * @param heldReaches reaches at whose upper end all is held back
 * @param dams how reservoirs are operated, where it is said
 * @param travelShare share of usual travel from and to a city that still goes on, 0 for a closed border; 1 where it is not said
 */
public record Measures(
        Set<Integer> closedLinks,
        Set<Integer> cutSupplies,
        Set<Integer> heldReaches,
        Map<Integer, DamRule> dams,
        Map<Integer, Double> travelShare) {

    /** Nothing is done. */
    public static final Measures NONE = new Measures(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());

    /** @throws IllegalArgumentException if a share is not from 0 to 1 */
    public Measures {
        closedLinks = Set.copyOf(closedLinks);
        cutSupplies = Set.copyOf(cutSupplies);
        heldReaches = Set.copyOf(heldReaches);
        dams = Map.copyOf(dams);
        travelShare = Map.copyOf(travelShare);
        for (double share : travelShare.values()) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("Not a share of travel: " + share);
            }
        }
    }

    /** Returns the same with one more link closed. */
    public Measures closing(int link) {
        return new Measures(with(closedLinks, link), cutSupplies, heldReaches, dams, travelShare);
    }

    /** Returns the same with one more supply cut. */
    public Measures cutting(int supply) {
        return new Measures(closedLinks, with(cutSupplies, supply), heldReaches, dams, travelShare);
    }

    /** Returns the same with all held back at the upper end of one more reach. */
    public Measures holding(int reach) {
        return new Measures(closedLinks, cutSupplies, with(heldReaches, reach), dams, travelShare);
    }

    /** Returns the same with another rule for a dam. */
    public Measures operating(int dam, DamRule rule) {
        return new Measures(closedLinks, cutSupplies, heldReaches, with(dams, dam, rule), travelShare);
    }

    /** Returns the same with another share of travel from and to a city. */
    public Measures travelling(int city, double share) {
        return new Measures(closedLinks, cutSupplies, heldReaches, dams, with(travelShare, city, share));
    }

    private static Set<Integer> with(Set<Integer> set, int one) {
        var more = new java.util.HashSet<>(set);
        more.add(one);
        return more;
    }

    private static <V> Map<Integer, V> with(Map<Integer, V> map, int key, V value) {
        var more = new java.util.HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
