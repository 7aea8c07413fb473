package io.spillover.sharing;

import io.spillover.resource.Agreement;
import io.spillover.resource.Pact;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds each holder's {@link Way}: the receiver, and the agreement or the law, by which its help is there first. Where an
 * agreement in force binds holder and receiver it is the ground and its activation time counts (of several, the quickest);
 * the law is the ground for all other pairs. Ties go to an agreement, then to the smaller id.
 *
 * <p>One search serves all holders that are bound by the same agreement, and one all holders that the law leads to the same
 * receivers, so the number of searches grows with the agreements and not with the holders. Not for use by several threads.
 */
final class Ways {

    private final LinkNetwork network;
    private final Set<Integer> receivers;
    private final List<Pact> pacts;
    private final int year;
    private final SharingProperties assumptions;
    private final Map<Set<Integer>, TravelSearch> searches = new HashMap<>();

    /**
     * @param receiverIds cities in need; those without any link are left out
     * @param pacts agreements that are in force for the emergency, ordered by id
     * @param year links opened later are not used
     */
    Ways(
            LinkNetwork network,
            Collection<String> receiverIds,
            List<Pact> pacts,
            int year,
            SharingProperties assumptions) {
        this.network = network;
        this.receivers = numbers(receiverIds);
        this.pacts = List.copyOf(pacts);
        this.year = year;
        this.assumptions = assumptions;
    }

    private Set<Integer> numbers(Collection<String> cityIds) {
        Set<Integer> numbers = new LinkedHashSet<>();
        cityIds.stream().sorted().forEach(id -> network.find(id).ifPresent(numbers::add));
        return numbers;
    }

    private record Ground(@Nullable Agreement agreement, Duration activation, TravelSearch search) {

        Duration lead(int holder) {
            return activation.plusSeconds(search.seconds(holder));
        }
    }

    /** Returns the quickest way of a holder, empty if there is none. A holder does not help itself. */
    Optional<Way> from(String holderId) {
        var found = network.find(holderId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int holder = found.getAsInt();
        Set<Integer> byLaw = new LinkedHashSet<>(receivers);
        byLaw.remove(holder);
        Ground best = null;
        for (var pact : pacts) {
            if (pact.cityIds().contains(holderId)) {
                var bound = numbers(pact.cityIds());
                bound.retainAll(receivers);
                bound.remove(holder);
                byLaw.removeAll(bound);
                var agreement = pact.agreement();
                best = quicker(best, new Ground(agreement, agreement.activation(), search(bound)), holder);
            }
        }
        best = quicker(best, new Ground(null, assumptions.byLawDelay(), search(byLaw)), holder);
        return Optional.ofNullable(best).map(ground -> way(ground, holder));
    }

    private TravelSearch search(Set<Integer> destinations) {
        return searches.computeIfAbsent(destinations, d -> TravelSearch.to(network, d, year, assumptions.transfer()));
    }

    private static @Nullable Ground quicker(@Nullable Ground best, Ground other, int holder) {
        if (!other.search().reaches(holder)) {
            return best;
        }
        return best == null || other.lead(holder).compareTo(best.lead(holder)) < 0 ? other : best;
    }

    private Way way(Ground ground, int holder) {
        var search = ground.search();
        return new Way(
                network.cityId(search.destination(holder)),
                ground.agreement(),
                ground.activation(),
                Duration.ofSeconds(search.seconds(holder)),
                search.route(holder));
    }
}
