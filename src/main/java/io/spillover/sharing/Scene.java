package io.spillover.sharing;

import io.spillover.exposure.Exposure;
import io.spillover.hazard.Hazard;
import io.spillover.quantity.Category;
import io.spillover.sharing.Shareable.Need;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who needs help and who keeps what it has, at one moment. An exposed city keeps everything until its exposure is likely over;
 * from then on it lends like any other and needs no help any more.
 *
 * @param hazard the hazard; null for a city alone
 * @param exposed the exposures of the hazard by city; none if it was never assessed
 * @param receiverId the city asked about; null for every exposed one
 * @param busy cities with another hazard of their own
 * @param asOf the moment
 */
record Scene(
        @Nullable Hazard hazard,
        Map<String, Exposure> exposed,
        @Nullable String receiverId,
        Set<String> busy,
        Instant asOf) {

    static Map<String, Exposure> byCity(List<Exposure> exposures) {
        return exposures.stream().collect(Collectors.toMap(Exposure::cityId, Function.identity(), (a, b) -> a));
    }

    /** Returns the cities that need help. */
    Set<String> receivers() {
        if (receiverId != null) {
            return Set.of(receiverId);
        }
        return exposed.keySet().stream().filter(this::isExposed).collect(Collectors.toSet());
    }

    /** Returns the cities that keep everything. */
    Set<String> keepers() {
        Set<String> keepers = new LinkedHashSet<>(busy);
        exposed.keySet().stream().filter(this::isExposed).forEach(keepers::add);
        return keepers;
    }

    private boolean isExposed(String cityId) {
        var exposure = exposed.get(cityId);
        return exposure != null && exposure.arrival().end().likely().isAfter(asOf);
    }

    /** Returns when a receiver is likely hit, null if it is not exposed. */
    @Nullable Need need(String cityId) {
        var exposure = exposed.get(cityId);
        return exposure == null
                ? null
                : new Need(
                        exposure.arrival().first().likely(),
                        exposure.arrival().peak().likely());
    }

    /** Returns the category an agreement must cover, null for any. */
    @Nullable Category category() {
        return hazard == null ? null : hazard.category();
    }
}
