package io.spillover.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Severity;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeverityRuleTests {

    @ParameterizedTest
    @CsvSource({
        "SEAT, prefecture_city, ESPECIALLY_MAJOR",
        "SEAT, county_level_direct, MAJOR",
        "NEAR, prefecture_city, MAJOR",
        "TERRITORY, prefecture_city, CONSIDERABLE"
    })
    void aSlickIsAsBadAsTheIntakeItStops(Position position, String rank, Severity severity) {
        assertThat(SeverityRule.of(Mechanism.RIVER_POLLUTANT, facts(position, rank, 3.0, 1), false))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"1.49, ORDINARY", "1.5, CONSIDERABLE", "2.0, MAJOR", "2.5, ESPECIALLY_MAJOR"})
    void aFloodIsAsBadAsItsPeakIsAboveTheUsual(double ratio, Severity severity) {
        assertThat(SeverityRule.of(Mechanism.RIVER_FLOOD, facts(Position.SEAT, "city", ratio, 1), false))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "INFRASTRUCTURE, 0.19, ORDINARY",
        "INFRASTRUCTURE, 0.2, CONSIDERABLE",
        "SUPPLY_CHAIN, 0.5, MAJOR",
        "INFRASTRUCTURE, 0.8, ESPECIALLY_MAJOR",
        "EPIDEMIC, 999, ORDINARY",
        "EPIDEMIC, 1000, CONSIDERABLE",
        "EPIDEMIC, 50000, ESPECIALLY_MAJOR"
    })
    void anOutageGoesByWhatIsLostAndAnOutbreakByWhoIsInfectious(
            Mechanism mechanism, double intensity, Severity severity) {
        var facts = new SeverityRule.Facts(Position.SEAT, "city", 1.0, intensity, 1_000_000L);
        assertThat(SeverityRule.of(mechanism, facts, false)).isEqualTo(severity);
    }

    @Test
    void aGasIsLessBadWhereItOnlyCrossesTheTerritory() {
        assertThat(SeverityRule.of(Mechanism.AIRBORNE, facts(Position.SEAT, "city", 10, 1), false))
                .isEqualTo(Severity.ESPECIALLY_MAJOR);
        assertThat(SeverityRule.of(Mechanism.AIRBORNE, facts(Position.TERRITORY, "city", 10, 1), false))
                .isEqualTo(Severity.MAJOR);
        assertThat(SeverityRule.of(Mechanism.AIRBORNE, facts(Position.TERRITORY, "city", 1, 1), false))
                .isEqualTo(Severity.ORDINARY);
    }

    @Test
    void anOutageCountsTheShareThatIsLost() {
        var people = Objects.requireNonNull(
                PeopleShares.of(Mechanism.INFRASTRUCTURE, Position.TERRITORY, new Band(0.1, 0.4, 1.3), 1_000_000L));
        assertThat(people.low()).isEqualTo(100_000);
        assertThat(people.likely()).isEqualTo(400_000);
        assertThat(people.high()).isEqualTo(1_000_000);
    }

    private static SeverityRule.Facts facts(Position position, String rank, double ratio, double intensity) {
        return new SeverityRule.Facts(position, rank, ratio, intensity, null);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void whatIsUnlikelyWarnsBlueAtMost(Severity severity) {
        assertThat(SeverityRule.colour(severity, true)).isEqualTo(WarningColour.BLUE);
        assertThat(SeverityRule.of(Mechanism.RIVER_FLOOD, facts(Position.SEAT, "city", 9.0, 1), true))
                .isEqualTo(Severity.ORDINARY);
    }

    @Test
    void ofACityWithoutAKnownPopulationNobodyIsCounted() {
        assertThat(PeopleShares.of(Mechanism.RIVER_FLOOD, Position.SEAT, Band.exactly(1), null))
                .isNull();
    }

    @Test
    void peopleAreNeverTheWholeCityAndFewerFartherFromTheRiver() {
        for (var mechanism : new Mechanism[] {Mechanism.RIVER_FLOOD, Mechanism.RIVER_POLLUTANT, Mechanism.AIRBORNE}) {
            long before = 1_000_000;
            for (var position : Position.values()) {
                var people = Objects.requireNonNull(PeopleShares.of(mechanism, position, Band.exactly(1), 1_000_000L));
                assertThat(people.high()).isLessThan(before);
                assertThat(people.low()).isPositive().isLessThan(people.likely());
                before = people.high();
            }
        }
    }
}
