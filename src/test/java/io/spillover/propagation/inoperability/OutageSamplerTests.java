package io.spillover.propagation.inoperability;

import static io.spillover.propagation.inoperability.Town.ANY;
import static io.spillover.propagation.inoperability.Town.DAY_S;
import static io.spillover.propagation.inoperability.Town.blackout;
import static io.spillover.quantity.Sector.HEALTH;
import static io.spillover.quantity.Sector.POWER;
import static io.spillover.quantity.Sector.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Odds;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Watch;
import io.spillover.propagation.World;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutageSamplerTests {

    private static final InfrastructureEngine ENGINE = new InfrastructureEngine();

    private static final World WORLD = new Town()
            .city("A", "B", "C")
            .supply("A", POWER, "B", WATER, 0.5, 2)
            .supply("B", WATER, "C", HEALTH, 0.06, 0)
            .build();

    private static Odds odds(int city, double rho, Conditions conditions) {
        var event = blackout(10, 0.03);
        var print = ENGINE.propagate(WORLD, event, conditions);
        var sampler = ENGINE.sampler(WORLD, event, conditions, print);
        return new Ensemble(4000, 5, rho, 2)
                .draw(sampler, Watch.NONE).stream()
                        .filter(o -> o.city() == city)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theCityOfTheSourceIsAlwaysExposedAtOnce() {
        var odds = odds(0, 0.5, ANY);

        assertThat(odds.hits()).isEqualTo(odds.courses());
        assertThat(Objects.requireNonNull(odds.first()).high()).isZero();
    }

    @Test
    void comonotoneDrawsFillTheBandOfThePasses() {
        var odds = odds(1, 1, ANY);
        var print = ENGINE.propagate(WORLD, blackout(10, 0.03), ANY);
        var first = Objects.requireNonNull(odds.first());
        var window = print.first(print.entryOfCity(1));

        assertThat(first.likely()).isCloseTo(window.likely(), within(0.1 * window.likely()));
        assertThat(first.low()).isGreaterThanOrEqualTo(window.low() * 0.95);
        assertThat(first.high()).isLessThanOrEqualTo(window.high() * 1.05);
        assertThat(Objects.requireNonNull(odds.intensity()).low())
                .isGreaterThanOrEqualTo(print.intensity(print.entryOfCity(1)).low() - 0.02);
    }

    @Test
    void aCityNearTheLeastLossIsExposedInSomeCoursesOnly() {
        var odds = odds(2, 0, ANY);

        assertThat(odds.probability().likely()).isStrictlyBetween(0.1, 0.9);
        assertThat(Objects.requireNonNull(odds.intensity()).low()).isGreaterThanOrEqualTo(0.0299);
    }

    @Test
    void whatWasSeenHoldsInEveryCourse() {
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, 4 * DAY_S, 7200, Double.NaN);
        var first = Objects.requireNonNull(odds(1, 0, ANY.seen(List.of(seen))).first());

        assertThat(first.likely()).isCloseTo(4 * DAY_S, within(300.0));
        assertThat(first.low()).isCloseTo(4 * DAY_S - 7200, within(500.0));
        assertThat(first.high()).isCloseTo(4 * DAY_S + 7200, within(500.0));
    }
}
