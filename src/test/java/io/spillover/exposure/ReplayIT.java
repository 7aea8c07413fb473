package io.spillover.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.hazard.HazardChange;
import io.spillover.hazard.HazardService;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.Magnitude;
import io.spillover.ingest.SeedLoader;
import io.spillover.propagation.Watch;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was the answer at a moment, and runs that are cancelled while they are on. */
@WithDatabase
@CleanGraph
class ReplayIT {

    private static final String SPILL = "demo:spill-2024";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService service;

    @Autowired
    private HazardService declarations;

    @Autowired
    private Hazards hazards;

    @Autowired
    private Exposures exposures;

    @Autowired
    private Assessments assessments;

    @BeforeEach
    void load() {
        loader.load("demo");
        TestDatabase.run("MATCH (a:Assessment) OPTIONAL MATCH (a)-[:FOUND]->(x) DETACH DELETE a, x");
    }

    @Test
    void everyAnswerCanBeReadAgainAsOfTheMomentItStood() {
        var before = databaseTime();
        service.assess(SPILL);
        var first = exposures.latest(SPILL).orElseThrow();
        var between = databaseTime();
        heavier(2);
        var second = exposures.latest(SPILL).orElseThrow();
        heavier(1);
        var third = exposures.latest(SPILL).orElseThrow();

        assertThat(exposures.asOf(List.of(SPILL), before)).isEmpty();
        assertThat(exposures.asOf(List.of(SPILL), between).get(SPILL)).isEqualTo(first);
        assertThat(exposures.asOf(List.of(SPILL), databaseTime()).get(SPILL)).isEqualTo(third);
        assertThat(List.of(first.id(), second.id(), third.id())).doesNotHaveDuplicates();
        assertThat(exposures.allOf(first.id())).hasSize((int) first.exposed());
    }

    @Test
    void anAnswerThatComesBackStandsAtBothTimes() {
        service.assess(SPILL, new Chances(100, 1, Chances.Dependence.COMONOTONE));
        var first = exposures.latest(SPILL).orElseThrow();
        var then = databaseTime();
        service.assess(SPILL, new Chances(100, 2, Chances.Dependence.INDEPENDENT));
        var second = exposures.latest(SPILL).orElseThrow();
        var later = databaseTime();
        service.assess(SPILL, new Chances(100, 1, Chances.Dependence.COMONOTONE));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(Objects.requireNonNull(second.chances()).dependence()).isEqualTo(Chances.Dependence.INDEPENDENT);
        assertThat(idAt(then)).isEqualTo(first.id());
        assertThat(idAt(later)).isEqualTo(second.id());
        assertThat(idAt(databaseTime())).isEqualTo(first.id());
    }

    @Test
    void aCancelledRunStopsAtItsNextLookAndLeavesTheAnswerBefore() throws InterruptedException {
        service.assess(SPILL);
        var answer = exposures.latest(SPILL).orElseThrow();
        var hazard = hazards.get(SPILL);
        var order = new Assessments.Order(
                "test-key",
                SPILL,
                hazard.revision(),
                answer.networkVersion(),
                answer.engine(),
                "x",
                service.usualChances(),
                UUID.randomUUID().toString());
        var claim = assessments.claim(order);
        assertThat(claim.outcome()).isEqualTo(Assessments.Claim.Outcome.MINE);
        assertThat(assessments.progress(claim.assessmentId(), order.owner(), 0.25))
                .isTrue();
        assertThat(service.progress(List.of(hazard))).containsEntry(SPILL, 0.25);

        assertThat(service.cancel(SPILL)).isEqualTo(1);

        assertThat(service.progress(List.of(hazard))).isEmpty();
        assertThat(assessments.complete(claim.assessmentId(), order.owner(), List.of(), List.of(), List.of()))
                .isFalse();
        var watch = new ProgressWatch(assessments, claim.assessmentId(), order.owner());
        Thread.sleep(1100);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> watch.at(0.5))
                .isInstanceOf(Watch.StoppedException.class);
        assertThat(exposures.latest(SPILL)).contains(answer);
        assertThat(service.cancel(SPILL)).isZero();
        assertThat(assessments.claim(order).outcome()).isEqualTo(Assessments.Claim.Outcome.MINE);
    }

    private String idAt(Instant moment) {
        return Objects.requireNonNull(exposures.asOf(List.of(SPILL), moment).get(SPILL))
                .id();
    }

    private void heavier(double factor) {
        var old = hazards.get(SPILL);
        var mass = Objects.requireNonNull(old.magnitude().massKg());
        declarations.update(
                SPILL,
                new HazardChange(
                        old.revision(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Magnitude(null, mass * factor + 1, null, null, null, null),
                        null));
    }

    /** The moments of answers are those of the database's clock. */
    private static Instant databaseTime() {
        try (var session = TestDatabase.driver().session()) {
            return session.run("RETURN datetime.realtime() AS now")
                    .single()
                    .get("now")
                    .asZonedDateTime()
                    .toInstant();
        }
    }
}
