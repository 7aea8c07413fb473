package io.spillover.exposure;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(SeverityRule.of(Mechanism.RIVER_POLLUTANT, position, rank, 3.0, false))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"1.49, ORDINARY", "1.5, CONSIDERABLE", "2.0, MAJOR", "2.5, ESPECIALLY_MAJOR"})
    void aFloodIsAsBadAsItsPeakIsAboveTheUsual(double ratio, Severity severity) {
        assertThat(SeverityRule.of(Mechanism.RIVER_FLOOD, Position.SEAT, "city", ratio, false))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void whatIsUnlikelyWarnsBlueAtMost(Severity severity) {
        assertThat(SeverityRule.colour(severity, true)).isEqualTo(WarningColour.BLUE);
        assertThat(SeverityRule.of(Mechanism.RIVER_FLOOD, Position.SEAT, "city", 9.0, true))
                .isEqualTo(Severity.ORDINARY);
    }

    @Test
    void ofACityWithoutAKnownPopulationNobodyIsCounted() {
        assertThat(PeopleShares.of(Mechanism.RIVER_FLOOD, Position.SEAT, null)).isNull();
    }

    @Test
    void peopleAreNeverTheWholeCityAndFewerFartherFromTheRiver() {
        for (var mechanism : new Mechanism[] {Mechanism.RIVER_FLOOD, Mechanism.RIVER_POLLUTANT}) {
            long before = 1_000_000;
            for (var position : Position.values()) {
                var people = Objects.requireNonNull(PeopleShares.of(mechanism, position, 1_000_000L));
                assertThat(people.high()).isLessThan(before);
                assertThat(people.low()).isPositive().isLessThan(people.likely());
                before = people.high();
            }
        }
    }
}
