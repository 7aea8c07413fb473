package io.spillover.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.hazard.HazardChange;
import io.spillover.hazard.HazardDraft;
import io.spillover.hazard.HazardService;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.ingest.SeedLoader;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Assessments of the demo region on the real database. */
@WithDatabase
@CleanGraph
class ExposureIT {

    private static final String SPILL = "demo:spill-2024";
    private static final String FLOOD = "demo:flood-2024";

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

    @BeforeEach
    void load() {
        loader.load("demo");
    }

    @Test
    void aSpillReachesTheCitiesBelowTheWorksInTheOrderOfTheRiver() {
        service.assess(SPILL);
        var found = all(SPILL);
        assertThat(found)
                .extracting(Exposure::cityId)
                .startsWith("demo:1005", "demo:2001")
                .contains("demo:2002", "demo:2004");
        assertThat(found)
                .extracting(Exposure::rank)
                .isEqualTo(IntStream.rangeClosed(1, found.size()).boxed().toList());
        assertThat(found).allSatisfy(x -> {
            var a = x.arrival();
            assertThat(a.first().likely()).isAfterOrEqualTo(hazards.get(SPILL).start());
            assertThat(a.peak().likely()).isBetween(a.first().likely(), a.end().likely());
            var people = Objects.requireNonNull(x.people());
            assertThat(people.low()).isLessThanOrEqualTo(people.likely());
            assertThat(people.likely()).isLessThanOrEqualTo(people.high());
            assertThat(x.steps()).isNotEmpty();
        });
    }

    @Test
    void theCityThatHoldsTheSourceIsExposedAtOnceAndTheOthersAreRemote() {
        service.assess(SPILL);
        var found = all(SPILL);
        assertThat(found.get(0).arrival().first().likely())
                .isEqualTo(hazards.get(SPILL).start());
        assertThat(found.get(0).situation()).isEqualTo(Situation.SPREADING);
        assertThat(found.get(0).steps()).extracting(Step::why).containsExactly(Step.Why.SOURCE_INSIDE);
        assertThat(found.subList(1, found.size()))
                .extracting(Exposure::situation)
                .containsOnly(Situation.REMOTE);
    }

    @Test
    void theExplanationPassesTheDamAndTheConfluenceAndItsDelaysAddUp() {
        service.assess(SPILL);
        var millbrook = all(SPILL).stream()
                .filter(x -> x.cityId().equals("demo:2002"))
                .findFirst()
                .orElseThrow();
        assertThat(millbrook.steps())
                .extracting(Step::why)
                .containsExactly(Step.Why.PASSES_DAM, Step.Why.JOINS, Step.Why.ENTERS_CITY);
        assertThat(millbrook.steps()).extracting(Step::to).containsExactly("Fernside Dam", "Alder", "Millbrook");
        var delays = millbrook.steps().stream().map(Step::delay).reduce(Duration.ZERO, Duration::plus);
        assertThat(Duration.between(
                        hazards.get(SPILL).start(), millbrook.arrival().first().likely()))
                .isBetween(delays.minusSeconds(5), delays.plusSeconds(5));
    }

    @Test
    void aCityThatIsNotReachedGetsItsReason() {
        service.assess(SPILL);
        var negatives = exposures.missesOf(latest(SPILL).id(), PageRequest.of(100, null));
        assertThat(reason(negatives, "demo:1006")).isEqualTo(NonExposure.Reason.NO_RIVER);
        assertThat(reason(negatives, "demo:1001")).isEqualTo(NonExposure.Reason.NOT_DOWNSTREAM);
        assertThat(negatives)
                .extracting(NonExposure::cityId)
                .doesNotContainAnyElementsOf(
                        all(SPILL).stream().map(Exposure::cityId).toList());
        assertThat(negatives.size() + all(SPILL).size()).isEqualTo(12);
    }

    @Test
    void assessingTwiceComputesOnceAndChangesNothing() {
        service.assess(FLOOD);
        var before = withoutActivation(GraphHash.lines(TestDatabase.driver()));
        service.assess(FLOOD);
        assertThat(withoutActivation(GraphHash.lines(TestDatabase.driver()))).isEqualTo(before);
        assertThat(service.state(hazards.get(FLOOD))).isEqualTo(AssessmentState.CURRENT);
    }

    @Test
    void manyAtOnceComputeOneAssessment() {
        var hazard = declared("many", HazardStatus.ACTUAL, 300.0);
        declarations.update(hazard, change(null, null, 310.0));
        forget(hazard);
        var runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> service.assess(hazard)))
                .toList();
        runs.forEach(CompletableFuture::join);
        assertThat(count("MATCH (a:Assessment {hazardId: '" + hazard + "'}) RETURN count(a) AS n"))
                .isEqualTo(1);
        assertThat(count("MATCH (a:Assessment {hazardId: '" + hazard
                        + "'})-[:FOUND]->(x)-[:OF]->(c) RETURN count(x) - count(DISTINCT c) AS n"))
                .isZero();
    }

    @Test
    void aChangeMakesANewAssessmentThatSupersedesTheOldOneAndKeepsIt() {
        var hazard = declared("change", HazardStatus.ACTUAL, 300.0);
        var before = latest(hazard);
        declarations.update(hazard, change(1L, null, 900.0));
        var after = latest(hazard);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.hazardRevision()).isEqualTo(2);
        assertThat(count("MATCH (:Assessment {id: '" + after.id() + "'})-[:SUPERSEDES]->(:Assessment {id: '"
                        + before.id() + "'})-[:FOUND]->(x) RETURN count(x) AS n"))
                .isEqualTo(before.exposed());
        assertThat(count("MATCH ()-[e:EXPOSED_TO]->(:Hazard {id: '" + hazard + "'}) WHERE e.assessmentId <> '"
                        + after.id() + "' RETURN count(e) AS n"))
                .isZero();
    }

    @Test
    void aStaleRevisionIsRefusedAndNothingChanges() {
        var hazard = declared("stale", HazardStatus.ACTUAL, 300.0);
        declarations.update(hazard, change(1L, "renamed", null));
        var before = GraphHash.now();
        assertThatThrownBy(() -> declarations.update(hazard, change(1L, "again", null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("revision 2");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void anExerciseIsAssessedButNeverMirrored() {
        var hazard = declared("exercise", HazardStatus.EXERCISE, 300.0);
        assertThat(all(hazard)).isNotEmpty();
        assertThat(mirrored(hazard)).isZero();
    }

    @Test
    void whatBecomesAnExerciseOrEndsIsNoLongerMirrored() {
        var hazard = declared("ends", HazardStatus.ACTUAL, 300.0);
        assertThat(mirrored(hazard)).isEqualTo(all(hazard).size()).isPositive();
        declarations.end(hazard);
        assertThat(mirrored(hazard)).isZero();
        assertThat(all(hazard)).isNotEmpty();
        assertThatThrownBy(() -> declarations.update(hazard, change(null, "x", null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theStateSaysWhetherTheAnswerFitsTheHazardAndTheNetwork() {
        var hazard = declared("state", HazardStatus.ACTUAL, 300.0);
        assertThat(service.state(hazards.get(hazard))).isEqualTo(AssessmentState.CURRENT);
        TestDatabase.run("MATCH (a:Assessment {hazardId: '" + hazard + "'}) SET a.networkVersion = 'demo@other'");
        assertThat(service.state(hazards.get(hazard))).isEqualTo(AssessmentState.STALE);
        TestDatabase.run("MATCH (a:Assessment {hazardId: '" + hazard
                + "'}) SET a.status = 'RUNNING', a.leaseUntil = datetime() + duration('PT30S')");
        assertThat(service.state(hazards.get(hazard))).isEqualTo(AssessmentState.RUNNING);
        forget(hazard);
        assertThat(service.state(hazards.get(hazard))).isEqualTo(AssessmentState.NONE);
    }

    @Test
    void aRunThatDiedIsTakenOverWhenItsLeaseRanOut() {
        var hazard = declared("died", HazardStatus.ACTUAL, 300.0);
        TestDatabase.run(
                "MATCH (a:Assessment {hazardId: '" + hazard + "'}) OPTIONAL MATCH (a)-[:FOUND]->(x) DETACH DELETE x "
                        + "SET a.status = 'RUNNING', a.owner = 'dead', a.activatedAt = null, a.leaseUntil = datetime() - duration('PT1S')");
        service.assess(hazard);
        assertThat(service.state(hazards.get(hazard))).isEqualTo(AssessmentState.CURRENT);
        assertThat(all(hazard)).isNotEmpty();
    }

    @Test
    void startingAssessesWhatIsDueAndNothingTwice() {
        declared("due", HazardStatus.ACTUAL, 300.0);
        TestDatabase.run("MATCH (a:Assessment) OPTIONAL MATCH (a)-[:FOUND]->(x) DETACH DELETE a, x");
        assertThat(service.assessDue()).isPositive();
        assertThat(service.assessDue()).isZero();
    }

    @Test
    void whatCannotBeDeclaredIsRefusedWithTheFieldAndLeavesTheGraphAsItWas() {
        var before = GraphHash.now();
        assertRefused(
                draft("bad", "ZZ0000", at("demo:ALDER", 400.0), new Magnitude(null, null, null, null, null, null)),
                "typeCode");
        assertRefused(
                draft("bad", "MH0604", at("demo:ALDER", 4000.0), new Magnitude(null, null, null, null, null, null)),
                "source");
        assertRefused(
                draft("bad", "MH0604", at("demo:NILE", 40.0), new Magnitude(null, null, null, null, null, null)),
                "source");
        assertRefused(
                draft("bad", "MH0604", at("demo:ALDER", 400.0), new Magnitude(-5.0, null, null, null, null, null)),
                "magnitude.peakDischargeM3PerS");
        assertRefused(
                draft(
                        "no good code",
                        "MH0604",
                        at("demo:ALDER", 400.0),
                        new Magnitude(null, null, null, null, null, null)),
                "code");
        assertRefused(
                draft(
                        "bad",
                        "MH0604",
                        new HazardSource(SourceKind.AREA, null, null, null, List.of()),
                        new Magnitude(null, null, null, null, null, null)),
                "source.area");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aSpillNeedsALimitAndAPlaceOnARiverAndATimeThatPeopleWrite() {
        var before = GraphHash.now();
        var drymoor = new HazardSource(SourceKind.CITY, "demo:1006", null, null, List.of());
        assertRefused(spill(at("demo:ALDER", 400.0), null, "2024-07-10T00:00:00Z"), "magnitude.limitMgPerL");
        assertRefused(spill(drymoor, 0.005, "2024-07-10T00:00:00Z"), "source.placeId");
        assertRefused(spill(at("demo:ALDER", 400.0), 0.005, "+12024-07-10T00:00:00Z"), "start");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aMirrorThatOutlivedItsHazardIsTakenAwayAtTheNextStart() {
        var hazard = declared("outlived", HazardStatus.ACTUAL, 300.0);
        TestDatabase.run("MATCH (h:Hazard {id: '" + hazard + "'}) SET h.endedAt = datetime(), h.revision = 2");
        assertThat(mirrored(hazard)).isPositive();
        assertThat(exposures
                        .ofCities(List.of("demo:1003"), PageRequest.of(100, null))
                        .getOrDefault("demo:1003", List.of()))
                .noneMatch(x -> x.hazardId().equals(hazard));
        service.assessDue();
        assertThat(mirrored(hazard)).isZero();
    }

    @Test
    void oneHazardThatCannotBeComputedDoesNotStopTheOthers() {
        var good = declared("good", HazardStatus.ACTUAL, 300.0);
        var bad = declared("bad-one", HazardStatus.ACTUAL, 300.0);
        TestDatabase.run(
                "MATCH (h:Hazard) WHERE h.id IN ['" + good + "', '" + bad + "'] SET h.revision = h.revision + 1");
        TestDatabase.run("MATCH (h:Hazard {id: '" + bad + "'}) SET h.peakDischargeM3s = -1.0");
        service.assessDue();
        assertThat(service.state(hazards.get(good))).isEqualTo(AssessmentState.CURRENT);
        assertThat(service.state(hazards.get(bad))).isEqualTo(AssessmentState.STALE);
        TestDatabase.run("MATCH (h:Hazard {id: '" + bad + "'}) DETACH DELETE h");
    }

    private static HazardDraft spill(HazardSource source, @Nullable Double limit, String start) {
        return new HazardDraft(
                "demo",
                "spill",
                "Spill",
                null,
                "TL0301",
                Mechanism.RIVER_POLLUTANT,
                HazardStatus.ACTUAL,
                source,
                Instant.parse(start),
                Duration.ofHours(1),
                new Magnitude(null, 10.0, "phenol", limit, null, null),
                null);
    }

    @Test
    void aCodeIsTakenOnce() {
        declared("once", HazardStatus.ACTUAL, 300.0);
        assertThatThrownBy(() -> declared("once", HazardStatus.ACTUAL, 300.0)).isInstanceOf(ConflictException.class);
    }

    @Test
    void anAreaExposesItsCitiesAtOnceAsASharedSourceAndSaysThatTravelTimesHaveLittleSkill() {
        var area = new HazardSource(
                SourceKind.AREA,
                null,
                null,
                null,
                List.of(
                        new HazardSource.Cover(false, "demo:ALDER-02", 1),
                        new HazardSource.Cover(false, "demo:ALDER-03", 1)));
        var hazard =
                declarations.declare(draft("area", "MH0604", area, new Magnitude(400.0, null, null, null, null, null)));
        assertThat(latest(hazard.id()).remarks()).extracting(Remark::code).contains("CREST_TRAVEL_TIME_LITTLE_SKILL");
        assertThat(all(hazard.id()))
                .filteredOn(x -> x.situation() == Situation.SHARED_SOURCE)
                .isNotEmpty()
                .allSatisfy(x -> assertThat(x.arrival().first().likely()).isEqualTo(hazard.start()));
    }

    private void assertRefused(HazardDraft draft, String field) {
        assertThatThrownBy(() -> declarations.declare(draft))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private String declared(String code, HazardStatus status, double peak) {
        return declarations
                .declare(new HazardDraft(
                        "demo",
                        code,
                        "Crest " + code,
                        null,
                        "MH0604",
                        Mechanism.RIVER_FLOOD,
                        status,
                        at("demo:ALDER", 400.0),
                        Instant.parse("2024-07-10T00:00:00Z"),
                        Duration.ofHours(36),
                        new Magnitude(peak, null, null, null, null, null),
                        null))
                .id();
    }

    private static HazardDraft draft(String code, String type, HazardSource source, Magnitude magnitude) {
        return new HazardDraft(
                "demo",
                code,
                "Crest",
                null,
                type,
                Mechanism.RIVER_FLOOD,
                HazardStatus.ACTUAL,
                source,
                Instant.parse("2024-07-10T00:00:00Z"),
                Duration.ofHours(36),
                magnitude,
                null);
    }

    private static HazardSource at(String river, double km) {
        return new HazardSource(SourceKind.RIVER_POINT, null, river, km, List.of());
    }

    private static HazardChange change(@Nullable Long revision, @Nullable String name, @Nullable Double peak) {
        return new HazardChange(
                revision, name, null, null, null, null, new Magnitude(peak, null, null, null, null, null), null);
    }

    private Assessment latest(String hazardId) {
        return exposures.latest(hazardId).orElseThrow();
    }

    private List<Exposure> all(String hazardId) {
        return exposures.ofAssessment(latest(hazardId).id(), PageRequest.of(100, null));
    }

    private static void forget(String hazardId) {
        TestDatabase.run("MATCH (a:Assessment {hazardId: '" + hazardId
                + "'}) OPTIONAL MATCH (a)-[:FOUND]->(x) DETACH DELETE a, x");
    }

    private static NonExposure.Reason reason(List<NonExposure> negatives, String cityId) {
        return negatives.stream()
                .filter(n -> n.cityId().equals(cityId))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static long mirrored(String hazardId) {
        return count("MATCH (:City)-[e:EXPOSED_TO]->(:Hazard {id: '" + hazardId + "'}) RETURN count(e) AS n");
    }

    private static List<String> withoutActivation(java.util.Collection<String> lines) {
        return lines.stream().map(l -> l.replaceAll("activatedAt[^,}]*", "")).toList();
    }

    private static long count(String statement) {
        try (var session = TestDatabase.driver().session()) {
            return session.run(statement).single().get("n").asLong();
        }
    }
}
