package io.spillover.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.Exposure;
import io.spillover.quantity.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SceneTests {

    private static final Instant START = Instant.parse("2024-03-04T14:30:00Z");
    private static final Map<String, Exposure> EXPOSED = Scene.byCity(List.of(
            Facts.exposure("r:soon", START, START.plusSeconds(60), START.plusSeconds(600)),
            Facts.exposure("r:late", START.plusSeconds(900), START.plusSeconds(960), START.plusSeconds(1200))));

    @Test
    void anExposedCityKeepsAllAndNeedsHelpUntilItsExposureIsLikelyOver() {
        assertThat(scene(null, START.plusSeconds(599)).keepers())
                .containsExactlyInAnyOrder("r:soon", "r:late", "r:busy");
        assertThat(scene(null, START.plusSeconds(599)).receivers()).containsExactlyInAnyOrder("r:soon", "r:late");
        assertThat(scene(null, START.plusSeconds(600)).keepers()).containsExactlyInAnyOrder("r:late", "r:busy");
        assertThat(scene(null, START.plusSeconds(600)).receivers()).containsExactly("r:late");
    }

    @Test
    void aNamedCityIsTheOnlyOneThatNeedsHelpButOthersKeepAll() {
        var scene = scene("r:other", START);

        assertThat(scene.receivers()).containsExactly("r:other");
        assertThat(scene.keepers()).contains("r:soon", "r:late");
        assertThat(scene.need("r:other")).isNull();
    }

    @Test
    void theNeedIsTheLikelyTime() {
        assertThat(scene(null, START).need("r:late"))
                .isEqualTo(new Shareable.Need(START.plusSeconds(900), START.plusSeconds(960)));
    }

    @Test
    void withoutAHazardAnyAgreementCounts() {
        assertThat(new Scene(null, Map.of(), "r:a", Set.of(), START).category()).isNull();
        assertThat(scene(null, START).category()).isEqualTo(Category.ACCIDENT_DISASTER);
    }

    private static Scene scene(@Nullable String receiver, Instant asOf) {
        return new Scene(Facts.hazard(START, null), EXPOSED, receiver, Set.of("r:busy"), asOf);
    }
}
