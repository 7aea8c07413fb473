package io.spillover.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TravelSearchTests {

    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final Duration TRANSFER = Duration.ofMinutes(60);
    private static final int ALL_YEARS = 3000;

    @Test
    void theQuickerOfTwoModesIsTaken() {
        var network = LinkNetwork.of(
                List.of("a", "b"), List.of(link("a", "b", TravelMode.ROAD, 60), link("a", "b", TravelMode.RAIL, 20)));

        var search = TravelSearch.to(network, Set.of(1), ALL_YEARS, TRANSFER);

        assertThat(search.seconds(0)).isEqualTo(20 * 60);
        assertThat(search.route(0)).extracting(Leg::mode).containsExactly(TravelMode.RAIL);
    }

    @Test
    void aChangeOfModeMustBeWorthItsTime() {
        var links = List.of(
                link("a", "b", TravelMode.ROAD, 30),
                link("b", "c", TravelMode.RAIL, 50),
                link("b", "c", TravelMode.ROAD, 100));
        var network = LinkNetwork.of(List.of("a", "b", "c"), links);

        var slow = TravelSearch.to(network, Set.of(2), ALL_YEARS, Duration.ofMinutes(60));
        var quick = TravelSearch.to(network, Set.of(2), ALL_YEARS, Duration.ofMinutes(40));

        assertThat(slow.seconds(0)).isEqualTo(130 * 60);
        assertThat(quick.seconds(0)).isEqualTo(120 * 60);
        assertThat(quick.route(0)).extracting(Leg::transfer).containsExactly(Duration.ZERO, Duration.ofMinutes(40));
        assertThat(quick.route(0)).extracting(Leg::fromCityId).containsExactly("a", "b");
    }

    @Test
    void aLinkThatOpensLaterIsNotUsed() {
        var network = LinkNetwork.of(
                List.of("a", "b"),
                List.of(
                        link("a", "b", TravelMode.ROAD, 60),
                        new LinkFacts("a", "b", TravelMode.RAIL, null, 1, 20 * 60, 2009)));

        assertThat(TravelSearch.to(network, Set.of(1), 2008, TRANSFER).seconds(0))
                .isEqualTo(60 * 60);
        assertThat(TravelSearch.to(network, Set.of(1), 2009, TRANSFER).seconds(0))
                .isEqualTo(20 * 60);
    }

    @Test
    void noWayIsSaidSo() {
        var network = LinkNetwork.of(List.of("a", "b", "c"), List.of(link("a", "b", TravelMode.ROAD, 60)));

        var search = TravelSearch.to(network, Set.of(1), ALL_YEARS, TRANSFER);

        assertThat(search.reaches(2)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> search.seconds(2));
        assertThat(search.route(1)).isEmpty();
        assertThat(search.seconds(1)).isZero();
    }

    @Test
    void aLinkToNowhereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkNetwork.of(List.of("a"), List.of(link("a", "x", TravelMode.ROAD, 1))));
    }

    /** Random networks against all pairs of (city, mode) relaxed until nothing changes (Bellman–Ford). */
    @RepeatedTest(60)
    void agreesWithTheNaiveSearch(RepetitionInfo repetition) {
        var random = new Random(71_000 + repetition.getCurrentRepetition());
        int cities = 2 + random.nextInt(25);
        var links = links(random, cities);
        var network = LinkNetwork.of(ids(cities), links);
        Set<Integer> destinations = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            destinations.add(random.nextInt(cities));
        }
        int year = 2000 + random.nextInt(20);
        var transfer = Duration.ofSeconds(random.nextInt(90) * 60L);

        var search = TravelSearch.to(network, destinations, year, transfer);

        long[] expected = naive(cities, links, destinations, year, transfer.toSeconds());
        for (int city = 0; city < cities; city++) {
            assertThat(search.reaches(city)).isEqualTo(expected[city] < NEVER);
            if (search.reaches(city)) {
                assertThat((long) search.seconds(city)).isEqualTo(expected[city]);
                checkRoute(network, search, city, destinations, links, year, transfer);
            }
        }
    }

    private static void checkRoute(
            LinkNetwork network,
            TravelSearch search,
            int city,
            Set<Integer> destinations,
            List<LinkFacts> links,
            int year,
            Duration transfer) {
        var at = network.cityId(city);
        var sum = Duration.ZERO;
        @Nullable TravelMode before = null;
        for (var leg : search.route(city)) {
            assertThat(leg.fromCityId()).isEqualTo(at);
            assertThat(leg.transfer()).isEqualTo(before == null || before == leg.mode() ? Duration.ZERO : transfer);
            assertThat(links)
                    .anyMatch(l -> l.mode() == leg.mode()
                            && l.firstYear() <= year
                            && l.seconds() == leg.travel().toSeconds()
                            && Set.of(l.fromCityId(), l.toCityId()).equals(Set.of(leg.fromCityId(), leg.toCityId())));
            at = leg.toCityId();
            before = leg.mode();
            sum = sum.plus(leg.travel()).plus(leg.transfer());
        }
        assertThat(sum).isEqualTo(Duration.ofSeconds(search.seconds(city)));
        assertThat(at).isEqualTo(network.cityId(search.destination(city)));
        assertThat(destinations).contains(search.destination(city));
    }

    private static long[] naive(int cities, List<LinkFacts> links, Set<Integer> destinations, int year, long transfer) {
        int modes = TravelMode.values().length;
        var best = new long[cities][modes + 1];
        Arrays.stream(best).forEach(row -> Arrays.fill(row, NEVER));
        destinations.forEach(d -> best[d][modes] = 0);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (var link : links) {
                if (link.firstYear() <= year) {
                    int a = Integer.parseInt(link.fromCityId().substring(1));
                    int b = Integer.parseInt(link.toCityId().substring(1));
                    changed |= relax(best, a, b, link, transfer);
                    changed |= relax(best, b, a, link, transfer);
                }
            }
        }
        return Arrays.stream(best)
                .mapToLong(row -> Arrays.stream(row).min().orElseThrow())
                .toArray();
    }

    private static boolean relax(long[][] best, int from, int to, LinkFacts link, long transfer) {
        int mode = link.mode().ordinal();
        boolean changed = false;
        for (int before = 0; before < best[from].length; before++) {
            long penalty = before == mode || before == best[from].length - 1 ? 0 : transfer;
            long time = best[from][before] + penalty + link.seconds();
            if (time < best[to][mode]) {
                best[to][mode] = time;
                changed = true;
            }
        }
        return changed;
    }

    private static List<LinkFacts> links(Random random, int cities) {
        var links = new ArrayList<LinkFacts>();
        for (int i = 0; i < cities * 2; i++) {
            int a = random.nextInt(cities);
            int b = random.nextInt(cities);
            if (a != b) {
                links.add(new LinkFacts(
                        "c" + a,
                        "c" + b,
                        TravelMode.values()[random.nextInt(4)],
                        null,
                        random.nextInt(500),
                        random.nextInt(7_200),
                        random.nextInt(3) == 0 ? 2000 + random.nextInt(20) : 0));
            }
        }
        return links;
    }

    private static List<String> ids(int cities) {
        return IntStream.range(0, cities).mapToObj(i -> "c" + i).toList();
    }

    static LinkFacts link(String from, String to, TravelMode mode, int minutes) {
        return new LinkFacts(from, to, mode, null, 1, minutes * 60, 0);
    }
}
