package io.spillover.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.ingest.SeedLoader;
import io.spillover.propagation.LinkFacts;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.WithDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The snapshot that engines walk on holds the transport links of a region. */
@WithDatabase
@CleanGraph
class SnapshotLinksIT {

    @Autowired
    private SeedLoader loader;

    @Autowired
    private Networks networks;

    @Test
    void theSnapshotOfTheDemoRegionHasItsLinks() {
        loader.load("demo");

        var links = networks.snapshot().links();
        assertThat(links.size()).isEqualTo(21);
        int link = links.indexOf("demo:1001|demo:1002|ROAD|");
        assertThat(link).isNotNegative();
        assertThat(links.mode(link)).isEqualTo(LinkFacts.Mode.ROAD);
        assertThat(links.km(link)).isEqualTo(52.7f);
        assertThat(links.durationS(link)).isEqualTo(53 * 60);
        assertThat(links.travellersPerDay(link)).isNaN();
        assertThat(links.firstYear(link)).isZero();
        var cities = networks.snapshot().cities();
        assertThat(cities.id(links.from(link))).isEqualTo("demo:1001");
        assertThat(cities.id(links.to(link))).isEqualTo("demo:1002");
    }
}
