package io.spillover.sharing;

import io.spillover.exposure.Assessment;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.Exposures;
import io.spillover.hazard.Hazards;
import io.spillover.network.Cities;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import io.spillover.resource.Agreements;
import io.spillover.resource.Resource;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.Resources;
import io.spillover.resource.Stock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers which resources can be shared. A handful of statements whatever the size of the answer: the hazard and its stored
 * exposures, the agreements, the stocks of all who may lend, and the resources of one page; the ways are found in memory.
 */
@Service
public class SharingService {

    private final Hazards hazards;
    private final Exposures exposures;
    private final Cities cities;
    private final Resources resources;
    private final Agreements agreements;
    private final LinkNetworks networks;
    private final BusyCities busyCities;
    private final SharingProperties assumptions;
    private final Clock clock;

    SharingService(
            Hazards hazards,
            Exposures exposures,
            Cities cities,
            Resources resources,
            Agreements agreements,
            LinkNetworks networks,
            BusyCities busyCities,
            SharingProperties assumptions,
            Clock clock) {
        this.hazards = hazards;
        this.exposures = exposures;
        this.cities = cities;
        this.resources = resources;
        this.agreements = agreements;
        this.networks = networks;
        this.busyCities = busyCities;
        this.assumptions = assumptions;
        this.clock = clock;
    }

    private record Candidate(Rank rank, Stock stock, Way way) {}

    /**
     * Answers one page. Nothing is written and nothing is taken.
     *
     * @throws NotFoundException if the hazard or the city is unknown
     * @throws InvalidInputException if a kind is unknown, or the cursor is of another list or another moment
     * @throws ConflictException if the hazard was never assessed and no city is named
     */
    public SharingAnswer ask(SharingQuestion question, PageRequest page) {
        var after = Rank.after(page);
        var hazard = question.hazardId() == null ? null : hazards.get(question.hazardId());
        var assessment = hazard == null ? Optional.<Assessment>empty() : exposures.latest(hazard.id());
        if (question.city() == null && assessment.isEmpty()) {
            throw new ConflictException(
                    "The hazard has not been assessed yet, so nobody is known to need help: assess it, or name a city.");
        }
        List<Exposure> found = assessment.map(a -> exposures.allOf(a.id())).orElse(List.of());
        var receiver =
                question.city() == null ? null : question.city().in(cities).id();
        var moment = Moment.choose(question.asOf(), after, hazard, found, clock.instant());
        var busy = busyCities.at(moment.asOf(), question.hazardId());
        var scene = new Scene(hazard, Scene.byCity(found), receiver, busy, moment.asOf());
        var keepers = scene.keepers();
        var candidates = candidates(question, scene);
        var rows = candidates.stream()
                .filter(c -> after.isEmpty() || c.rank().compareTo(after.get()) > 0)
                .limit(page.limit())
                .toList();
        return new SharingAnswer(
                rows(rows, scene),
                moment.asOf(),
                moment.rule(),
                hazard,
                scene.receivers().size(),
                candidates.size(),
                keepers.size(),
                new SharingNotes(assumptions).of(moment, hazard, assessment, keepers.size()));
    }

    private List<Candidate> candidates(SharingQuestion question, Scene scene) {
        var kinds = question.kinds().isEmpty()
                ? List.<String>of()
                : resources.kindsNamed(question.kinds()).stream()
                        .map(ResourceKind::id)
                        .toList();
        var ways = ways(question, scene);
        var candidates = new ArrayList<Candidate>();
        for (var stock : resources.stocksOf(ways.keySet(), kinds)) {
            var way = ways.get(stock.holderId());
            var available = stock.reserve().available();
            if (way == null || !(available > 0)) {
                continue;
            }
            var delay = way.lead().plus(stock.readiness());
            if (inside(question.within(), delay)) {
                candidates.add(new Candidate(new Rank(scene.asOf(), delay, available, stock.resourceId()), stock, way));
            }
        }
        candidates.sort((a, b) -> a.rank().compareTo(b.rank()));
        return candidates;
    }

    /** Finds the way of every city that may lend and would not come too late even if it were ready at once. */
    private Map<String, Way> ways(SharingQuestion question, Scene scene) {
        var network = networks.current();
        var receivers = scene.receivers();
        var pacts = agreements.binding(receivers).stream()
                .filter(pact -> pact.agreement().covers(scene.category(), scene.asOf()))
                .toList();
        int year = scene.asOf().atOffset(ZoneOffset.UTC).getYear();
        var search = new Ways(network, receivers, pacts, year, assumptions);
        var keepers = scene.keepers();
        Map<String, Way> ways = new HashMap<>();
        for (int city = 0; city < network.size(); city++) {
            var holder = network.cityId(city);
            if (!keepers.contains(holder) && inRegion(question.region(), holder)) {
                search.from(holder)
                        .filter(way -> inside(question.within(), way.lead()))
                        .ifPresent(way -> ways.put(holder, way));
            }
        }
        return ways;
    }

    private static boolean inRegion(@Nullable String region, String cityId) {
        return region == null || cityId.startsWith(region + ":");
    }

    private static boolean inside(@Nullable Duration within, Duration delay) {
        return within == null || delay.compareTo(within) <= 0;
    }

    private List<Shareable> rows(List<Candidate> candidates, Scene scene) {
        var named = resources.byIds(
                candidates.stream().map(c -> c.stock().resourceId()).toList());
        var rows = new ArrayList<Shareable>();
        for (var c : candidates) {
            var resource = named.get(c.stock().resourceId());
            if (resource != null) {
                rows.add(row(c, resource, scene));
            }
        }
        return rows;
    }

    private static Shareable row(Candidate c, Resource resource, Scene scene) {
        return new Shareable(
                resource,
                c.stock(),
                c.stock().reserve(),
                c.way(),
                scene.asOf().plus(c.rank().delay()),
                scene.need(c.way().receiverId()));
    }
}
