package io.spillover.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.hazard.HazardDraft;
import io.spillover.hazard.HazardService;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.ingest.SeedLoader;
import io.spillover.propagation.AirEvent;
import io.spillover.quantity.Mechanism;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forecasts of secondary hazards in China, with every engine of this build. */
@WithDatabase
@CleanGraph
class ChinaCascadeIT {

    @Autowired
    private SeedLoader loader;

    @Autowired
    private CascadeService cascades;

    @Autowired
    private HazardService declarations;

    @BeforeEach
    void load() {
        loader.load("china");
    }

    /** Harbin closed its intake and stopped its water supply around midnight to 23 November 2005, local time (news of the time). */
    @Test
    void theSpillOf2005ClosesTheIntakeOfHarbinWhenItReallyDid() {
        var forecast = cascades.foresee("china:songhua-2005", 0.01, 4, 50, List.of());
        var harbin = forecast.foreseen().stream()
                .filter(h -> h.startsAt().name().en().equals("Harbin"))
                .findFirst()
                .orElseThrow();
        assertThat(harbin.rule().id()).isEqualTo("china:slick-intake-water");
        assertThat(Instant.parse("2005-11-22T16:00:00Z"))
                .isBetween(harbin.starts().earliest(), harbin.starts().latest());
        assertThat(Duration.between(harbin.starts().likely(), Instant.parse("2005-11-22T16:00:00Z"))
                        .abs())
                .isLessThan(Duration.ofDays(2));
    }

    @Test
    void aFloodBeyondAnySeenStartsManyThingsAndExposesNobodyByThem() {
        var source = new HazardSource(SourceKind.RIVER_POINT, null, "china:YANGTZE", 2500.0, List.of());
        var hazard = declarations.declare(new HazardDraft(
                "china",
                "extreme",
                "Extreme flood",
                null,
                "MH0604",
                Mechanism.RIVER_FLOOD,
                HazardStatus.EXERCISE,
                source,
                Instant.parse("2024-07-20T00:00:00Z"),
                Duration.ofDays(4),
                new Magnitude(120_000.0, null, null, null, null, null),
                null));
        var winds = List.of(new AirEvent.Wind(0, 3, 90, AirEvent.Stability.D));
        var forecast = cascades.foresee(hazard.id(), 0.0001, 4, 100, winds);
        assertThat(forecast.foreseen())
                .extracting(h -> h.rule().id())
                .contains("china:power-plant-flood-outage", "china:flood-waterborne-disease");
        var before = Instant.EPOCH;
        for (var h : forecast.foreseen()) {
            assertThat(h.starts().likely()).isAfterOrEqualTo(before);
            before = h.starts().likely();
            assertThat(h.parent()).isLessThan(h.ordinal());
            assertThat(h.probability().low()).isNotNegative();
            assertThat(h.probability().high()).isLessThanOrEqualTo(1);
            assertThat(h.depth()).isLessThanOrEqualTo(8);
        }
        assertThat(forecast.remarks()).extracting(Remark::code).contains("TRIGGER_RULES_ASSUMED");
        try (var session = TestDatabase.driver().session()) {
            assertThat(session.run("MATCH ()-[e:EXPOSED_TO]->() RETURN count(e)")
                            .single()
                            .get(0)
                            .asLong())
                    .isZero();
        }
    }
}
