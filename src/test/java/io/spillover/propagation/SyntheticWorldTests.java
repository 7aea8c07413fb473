package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.propagation.search.Search;
import org.junit.jupiter.api.Test;

/** A made-up world of a thirtieth of the full size: it is the same each time, hangs together, and its snapshot is small. */
class SyntheticWorldTests {

    private static final SyntheticWorld SIZE = SyntheticWorld.ofCities(4_500);
    private static final World WORLD = SIZE.build();

    @Test
    void itHasTheSizeAskedFor() {
        assertThat(WORLD.cities().size()).isEqualTo(4_500);
        assertThat(WORLD.rivers().reachCount()).isEqualTo(33_333);
        assertThat(WORLD.links().size()).isEqualTo(100_000);
        assertThat(WORLD.passages().size()).isEqualTo(9_000);
    }

    @Test
    void theSameSeedGivesTheSameWorld() {
        World again = SIZE.build();
        Links one = WORLD.links();
        Links two = again.links();
        for (int l = 0; l < one.size(); l++) {
            assertThat(two.key(l)).isEqualTo(one.key(l));
            assertThat(two.durationS(l)).isEqualTo(one.durationS(l));
        }
        for (int r = 0; r < WORLD.rivers().reachCount(); r++) {
            assertThat(again.rivers().downstream(r)).isEqualTo(WORLD.rivers().downstream(r));
        }
    }

    @Test
    void nearlyAllCitiesReachEachOther() {
        Search search =
                new Search(WORLD.links().arcs()).run(0, WORLD.links().times(1, 1, 1, 1), Double.POSITIVE_INFINITY);
        assertThat(search.count()).isGreaterThan(4_400);
    }

    @Test
    void aLinkAReachAndAllOfItForEachEdgeTakeAtMost64Bytes() {
        Links links = WORLD.links();
        double ofLinks = (double) (DeepSize.of(links) - DeepSize.of(WORLD.cities())) / links.size();
        double ofReaches = (double) DeepSize.of(WORLD.rivers()) / WORLD.rivers().reachCount();
        double ofAll =
                (double) DeepSize.of(WORLD) / (links.size() + WORLD.rivers().reachCount());
        assertThat(ofLinks).isLessThanOrEqualTo(64);
        assertThat(ofReaches).isLessThanOrEqualTo(64);
        assertThat(ofAll).isLessThanOrEqualTo(64);
    }
}
