package io.spillover.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The transport links between cities as int arrays: the edges of city {@code c} are those from {@code first[c]} up to
 * {@code first[c + 1]}, each link standing once at either end. Immutable and shared by all threads; {@link TravelSearch} walks
 * on it. Times are whole seconds.
 */
public final class LinkNetwork {

    private final String[] cityIds;
    private final Map<String, Integer> indexes;
    private final int[] first;
    private final int[] target;
    private final int[] link;
    private final List<LinkFacts> links;

    private LinkNetwork(List<String> cityIds, Map<String, Integer> indexes, List<LinkFacts> links) {
        this.cityIds = cityIds.toArray(String[]::new);
        this.indexes = indexes;
        this.links = List.copyOf(links);
        this.first = new int[this.cityIds.length + 1];
        for (var l : links) {
            first[index(l.fromCityId()) + 1]++;
            first[index(l.toCityId()) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.target = new int[2 * links.size()];
        this.link = new int[2 * links.size()];
        var next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < links.size(); i++) {
            int from = index(links.get(i).fromCityId());
            int to = index(links.get(i).toCityId());
            put(next[from]++, to, i);
            put(next[to]++, from, i);
        }
    }

    private void put(int edge, int city, int linkNumber) {
        target[edge] = city;
        link[edge] = linkNumber;
    }

    /**
     * Builds a network.
     *
     * @param cityIds the cities, none twice
     * @param links links between them
     * @throws IllegalArgumentException if a link leads to a city that is not among them
     */
    public static LinkNetwork of(List<String> cityIds, List<LinkFacts> links) {
        var indexes = new HashMap<String, Integer>();
        for (var id : cityIds) {
            indexes.put(id, indexes.size());
        }
        for (var l : links) {
            if (!indexes.containsKey(l.fromCityId()) || !indexes.containsKey(l.toCityId())) {
                throw new IllegalArgumentException("A link leads nowhere: " + l);
            }
        }
        return new LinkNetwork(new ArrayList<>(cityIds), Map.copyOf(indexes), links);
    }

    /** Returns how many cities there are. */
    public int size() {
        return cityIds.length;
    }

    /** Returns the id of a city. */
    public String cityId(int city) {
        return cityIds[city];
    }

    /** Returns the number of a city, empty if it is not in the network. */
    public OptionalInt find(String cityId) {
        @Nullable Integer index = indexes.get(cityId);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private int index(String cityId) {
        return find(cityId).orElseThrow();
    }

    int firstEdge(int city) {
        return first[city];
    }

    int endEdge(int city) {
        return first[city + 1];
    }

    int target(int edge) {
        return target[edge];
    }

    LinkFacts link(int edge) {
        return links.get(link[edge]);
    }
}
