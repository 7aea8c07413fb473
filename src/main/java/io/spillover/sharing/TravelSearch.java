package io.spillover.sharing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The quickest way from every city to the nearest of some destinations, over all modes together (Dijkstra 1959, with all
 * destinations as sources at once: links can be used both ways, so the tree that grows from them holds everybody's way to
 * them). A change of mode costs the transfer time, so a city has one state for each mode it is left by.
 */
public final class TravelSearch {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final TravelMode[] MODES = TravelMode.values();
    /** States of a city: one for each mode, and one for a destination that no leg has reached yet. */
    private static final int STATES = MODES.length + 1;

    private static final int START = MODES.length;
    private static final int NONE = -1;

    private final LinkNetwork network;
    private final int transferS;
    private final int[] best;
    private final int[] parent;
    private final int[] edge;

    private TravelSearch(LinkNetwork network, int transferS) {
        this.network = network;
        this.transferS = transferS;
        this.best = new int[network.size() * STATES];
        this.parent = new int[best.length];
        this.edge = new int[best.length];
        Arrays.fill(best, NEVER);
        Arrays.fill(parent, NONE);
        Arrays.fill(edge, NONE);
    }

    /**
     * Searches.
     *
     * @param destinations numbers of cities in the network
     * @param year links opened later are not used
     * @param transfer time lost by a change of mode
     */
    public static TravelSearch to(LinkNetwork network, Collection<Integer> destinations, int year, Duration transfer) {
        var search = new TravelSearch(network, Math.toIntExact(transfer.toSeconds()));
        search.run(destinations, year);
        return search;
    }

    private record Entry(int seconds, int state) implements Comparable<Entry> {

        /** Ties go by the state's number, so the same question has the same route every time. */
        @Override
        public int compareTo(Entry other) {
            int byTime = Integer.compare(seconds, other.seconds);
            return byTime != 0 ? byTime : Integer.compare(state, other.state);
        }
    }

    private void run(Collection<Integer> destinations, int year) {
        var queue = new PriorityQueue<Entry>();
        for (int city : destinations) {
            int state = city * STATES + START;
            best[state] = 0;
            queue.add(new Entry(0, state));
        }
        while (!queue.isEmpty()) {
            var entry = queue.remove();
            if (entry.seconds() == best[entry.state()]) {
                leave(entry, year, queue);
            }
        }
    }

    private void leave(Entry from, int year, PriorityQueue<Entry> queue) {
        int city = from.state() / STATES;
        for (int e = network.firstEdge(city); e < network.endEdge(city); e++) {
            var link = network.link(e);
            if (link.firstYear() > year) {
                continue;
            }
            int state = network.target(e) * STATES + link.mode().ordinal();
            long seconds = (long) from.seconds() + transferS(from.state(), link.mode()) + link.seconds();
            if (seconds < best[state]) {
                best[state] = (int) seconds;
                parent[state] = from.state();
                edge[state] = e;
                queue.add(new Entry(best[state], state));
            }
        }
    }

    private int transferS(int state, TravelMode next) {
        int mode = state % STATES;
        return mode == START || mode == next.ordinal() ? 0 : transferS;
    }

    /** Returns whether a city can reach any destination. */
    public boolean reaches(int city) {
        return best[bestState(city)] != NEVER;
    }

    /**
     * Returns the travel time to the nearest destination in seconds; 0 at a destination itself.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public int seconds(int city) {
        return best[reached(city)];
    }

    /**
     * Returns the number of the nearest destination.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public int destination(int city) {
        int state = reached(city);
        while (parent[state] != NONE) {
            state = parent[state];
        }
        return state / STATES;
    }

    /**
     * Returns the way to the nearest destination, leg by leg; empty at a destination itself.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public List<Leg> route(int city) {
        var legs = new ArrayList<Leg>();
        TravelMode before = null;
        for (int state = reached(city); parent[state] != NONE; state = parent[state]) {
            var link = network.link(edge[state]);
            boolean change = before != null && before != link.mode();
            legs.add(new Leg(
                    link.mode(),
                    link.line(),
                    network.cityId(state / STATES),
                    network.cityId(parent[state] / STATES),
                    link.km(),
                    Duration.ofSeconds(link.seconds()),
                    change ? Duration.ofSeconds(transferS) : Duration.ZERO));
            before = link.mode();
        }
        return legs;
    }

    private int reached(int city) {
        int state = bestState(city);
        if (best[state] == NEVER) {
            throw new IllegalArgumentException("No way from " + network.cityId(city));
        }
        return state;
    }

    private int bestState(int city) {
        int least = city * STATES;
        for (int state = least + 1; state < (city + 1) * STATES; state++) {
            if (best[state] < best[least]) {
                least = state;
            }
        }
        return least;
    }
}
