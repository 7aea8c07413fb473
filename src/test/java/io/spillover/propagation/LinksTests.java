package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spillover.propagation.search.Search;
import org.junit.jupiter.api.Test;

/** Links as a network to search on, and what is refused. */
class LinksTests {

    private static World.Builder cities() {
        World.Builder builder = World.builder("links");
        for (String id : new String[] {"a", "b", "c"}) {
            builder.city(new CityFacts(id, 0, 0, 0, 0));
        }
        return builder;
    }

    private static LinkFacts link(String from, String to, LinkFacts.Mode mode, double hours) {
        return new LinkFacts(from + "|" + to + "|" + mode, from, to, mode, 100, 3600 * hours, 10, 1999);
    }

    private static Links triangle() {
        return cities().link(link("a", "b", LinkFacts.Mode.RAIL, 1))
                .link(link("b", "c", LinkFacts.Mode.RAIL, 1))
                .link(link("a", "c", LinkFacts.Mode.ROAD, 3))
                .build()
                .links();
    }

    @Test
    void linksAreTravelledBothWaysByTheQuickestMode() {
        Links links = triangle();
        for (int[] trip : new int[][] {{0, 2}, {2, 0}}) {
            var search = new Search(links.arcs()).run(trip[0], links.times(1, 1, 1, 1), 1e9);
            assertThat(search.arrivalS(trip[1])).isEqualTo(7200);
            assertThat(search.way(trip[1])).hasSize(2);
        }
    }

    @Test
    void aSlowOrClosedModeChangesTheWay() {
        Links links = triangle();
        double[] slowRail = {1, 2, 1, 1};
        double[] noRail = {1.5, Double.POSITIVE_INFINITY, 1, 1};
        assertThat(new Search(links.arcs()).run(0, links.times(slowRail), 1e9).arrivalS(2))
                .isEqualTo(10_800);
        var search = new Search(links.arcs()).run(0, links.times(noRail), 1e9);
        assertThat(search.arrivalS(2)).isEqualTo(16_200);
        assertThat(search.reached(1)).isFalse();
    }

    @Test
    void whatALinkIsIsKept() {
        Links links = triangle();
        assertThat(links.size()).isEqualTo(3);
        assertThat(links.mode(2)).isEqualTo(LinkFacts.Mode.ROAD);
        assertThat(links.firstYear(1)).isEqualTo(1999);
        assertThat(links.from(1)).isEqualTo(1);
        assertThat(links.to(1)).isEqualTo(2);
        assertThat(links.durationS(2)).isEqualTo(10_800);
        assertThat(links.travellersPerDay(2)).isEqualTo(10);
        assertThat(links.target(links.firstOf(2))).isIn(0, 1);
    }

    @Test
    void impossibleLinksAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cities().link(link("a", "b", LinkFacts.Mode.AIR, -1)))
                .withMessage("Link a|b|AIR: a negative length, time or flow");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        cities().link(link("a", "x", LinkFacts.Mode.AIR, 1)).build())
                .withMessage("Link a|x|AIR: the city x is unknown");
        var twice = cities().link(link("a", "b", LinkFacts.Mode.AIR, 1))
                .link(link("a", "b", LinkFacts.Mode.ROAD, 1))
                .link(link("a", "b", LinkFacts.Mode.AIR, 2));
        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessage("Link a|b|AIR is given twice");
        assertThatIllegalArgumentException().isThrownBy(() -> triangle().times(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> triangle().times(1, -1, 1, 1));
    }
}
