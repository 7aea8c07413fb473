package io.spillover.sharing;

import static io.spillover.sharing.TravelSearchTests.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.network.Provenance;
import io.spillover.quantity.Category;
import io.spillover.quantity.Quality;
import io.spillover.resource.Agreement;
import io.spillover.resource.Pact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaysTests {

    private static final SharingProperties ASSUMED =
            new SharingProperties(Duration.ofMinutes(60), Duration.ofMinutes(480));

    /** h is 10 min from the receiver near, 100 min from the receiver far. */
    private static final LinkNetwork NETWORK = LinkNetwork.of(
            List.of("far", "h", "near", "other"),
            List.of(
                    link("h", "near", TravelMode.ROAD, 10),
                    link("h", "far", TravelMode.ROAD, 100),
                    link("other", "near", TravelMode.ROAD, 10)));

    @Test
    void anAgreementLeadsToAFartherReceiverWhenItsHelpIsThereFirst() {
        var way = way(pact("a", 120, "h", "far"));

        assertThat(way.receiverId()).isEqualTo("far");
        assertThat(Objects.requireNonNull(way.agreement()).id()).isEqualTo("a");
        assertThat(way.lead()).isEqualTo(Duration.ofMinutes(220));
    }

    @Test
    void theLawLeadsToTheNearestReceiverWhenTheAgreementIsSlower() {
        var way = way(pact("a", 600, "h", "far"));

        assertThat(way.receiverId()).isEqualTo("near");
        assertThat(way.agreement()).isNull();
        assertThat(way.lead()).isEqualTo(Duration.ofMinutes(490));
    }

    @Test
    void whereAnAgreementBindsBothTheLawIsNotTheGroundEvenIfQuicker() {
        var way = way(pact("a", 600, "h", "near", "far"));

        assertThat(Objects.requireNonNull(way.agreement()).id()).isEqualTo("a");
        assertThat(way.lead()).isEqualTo(Duration.ofMinutes(610));
    }

    @Test
    void ofTwoAgreementsTheQuickerCountsAndThenTheSmallerId() {
        assertThat(Objects.requireNonNull(way(pact("a", 240, "h", "near"), pact("b", 120, "h", "near"))
                                .agreement())
                        .id())
                .isEqualTo("b");
        assertThat(Objects.requireNonNull(way(pact("a", 120, "h", "near"), pact("b", 120, "h", "near"))
                                .agreement())
                        .id())
                .isEqualTo("a");
    }

    @Test
    void anAgreementThatDoesNotBindTheHolderDoesNotHelpIt() {
        assertThat(way(pact("a", 120, "other", "near")).agreement()).isNull();
    }

    @Test
    void aHolderDoesNotHelpItself() {
        var ways = new Ways(NETWORK, Set.of("near"), List.of(pact("a", 120, "near", "far")), 2024, ASSUMED);

        assertThat(ways.from("near")).isEmpty();
        assertThat(ways.from("nowhere")).isEmpty();
        assertThat(ways.from("far")).isPresent();
    }

    @Test
    void anAgreementIsInForceOnItsFirstAndItsLastDay() {
        var agreement = agreement("a", 1, LocalDate.of(2015, 6, 1), LocalDate.of(2020, 5, 31));

        assertThat(agreement.covers(Category.ACCIDENT_DISASTER, at("2015-05-31T23:59:59Z")))
                .isFalse();
        assertThat(agreement.covers(Category.ACCIDENT_DISASTER, at("2015-06-01T00:00:00Z")))
                .isTrue();
        assertThat(agreement.covers(Category.ACCIDENT_DISASTER, at("2020-05-31T23:59:59Z")))
                .isTrue();
        assertThat(agreement.covers(Category.ACCIDENT_DISASTER, at("2020-06-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void anAgreementCoversItsCategoriesOnly() {
        var agreement = agreement("a", 1, null, null);

        assertThat(agreement.covers(Category.PUBLIC_HEALTH, at("2024-01-01T00:00:00Z")))
                .isFalse();
        assertThat(agreement.covers(null, at("2024-01-01T00:00:00Z"))).isTrue();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static Way way(Pact... pacts) {
        return new Ways(NETWORK, Set.of("near", "far"), List.of(pacts), 2024, ASSUMED)
                .from("h")
                .orElseThrow();
    }

    private static Pact pact(String id, int minutes, String... cities) {
        return new Pact(agreement(id, minutes, null, null), Set.of(cities));
    }

    private static Agreement agreement(String id, int minutes, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Agreement(
                id,
                "r",
                id,
                id,
                null,
                List.of(Category.ACCIDENT_DISASTER),
                Duration.ofMinutes(minutes),
                from,
                to,
                false,
                new Provenance(Quality.ASSUMED, "test"));
    }
}
