package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.network.Cities;
import io.spillover.network.Networks;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Assesses hazards: one trip to the graph for the hazard and the snapshot, the engine without the database, one trip back. */
@Service
public class ExposureService {

    private static final Logger log = LoggerFactory.getLogger(ExposureService.class);

    private final Hazards hazards;
    private final Networks networks;
    private final Cities cities;
    private final PlaceNames names;
    private final Assessments assessments;
    private final Exposures exposures;

    ExposureService(
            Hazards hazards,
            Networks networks,
            Cities cities,
            PlaceNames names,
            Assessments assessments,
            Exposures exposures) {
        this.hazards = hazards;
        this.networks = networks;
        this.cities = cities;
        this.names = names;
        this.assessments = assessments;
        this.exposures = exposures;
    }

    /**
     * Makes the stored answer of a hazard current. The same hazard, network, method and parameters are computed once, however
     * often and by however many instances this is asked; when another instance is at it, this returns without waiting.
     *
     * @param hazardId the hazard
     * @throws io.spillover.problem.NotFoundException if there is no such hazard
     * @throws ConflictException if its source is not on the network
     */
    public void assess(String hazardId) {
        var hazard = hazards.get(hazardId);
        var world = networks.snapshot();
        var engine = engine(hazard);
        var events = new HazardEvents(world, hazard);
        var event = events.event();
        var conditions = events.conditions(event);
        var parameters = hash(event + "|" + conditions);
        var key = hash(String.join(
                "|", hazardId, Long.toString(hazard.revision()), world.version(), engine.version(), parameters));
        var order = new Assessments.Order(
                key,
                hazardId,
                hazard.revision(),
                world.version(),
                engine.version(),
                parameters,
                UUID.randomUUID().toString());
        var claim = assessments.claim(order);
        switch (claim.outcome()) {
            case RUNNING -> log.info("Hazard {} is being assessed by another run", hazardId);
            case COMPLETE -> assessments.activate(claim.assessmentId(), networks.version());
            case MINE ->
                compute(
                        hazard,
                        world,
                        claim.assessmentId(),
                        order.owner(),
                        () -> engine.propagate(world, event, conditions),
                        event);
        }
    }

    private interface Run {
        Footprint footprint();
    }

    private void compute(Hazard hazard, World world, String assessmentId, String owner, Run run, RiverEvent event) {
        try {
            var footprint = run.footprint();
            var reading = reading(hazard, world, footprint, event);
            var found = reading.exposures(assessmentId);
            if (assessments.complete(assessmentId, owner, found, reading.misses(), reading.remarks())) {
                assessments.activate(assessmentId, networks.version());
                log.info("Hazard {} revision {}: {} cities exposed", hazard.id(), hazard.revision(), found.size());
            }
        } catch (RuntimeException e) {
            assessments.fail(assessmentId, owner);
            throw e;
        }
    }

    private FootprintReading reading(Hazard hazard, World world, Footprint footprint, RiverEvent event) {
        var cityIds = new ArrayList<String>();
        for (int e : footprint.cityEntries()) {
            cityIds.add(world.cities().id(footprint.index(e)));
        }
        var known = names.of(idsOf(hazard, world, footprint, cityIds));
        var steps = new ChainOfSteps(world, footprint, known, origin(hazard, world, event, known));
        return new FootprintReading(hazard, world, footprint, cities.byIds(cityIds), steps);
    }

    private static List<String> idsOf(Hazard hazard, World world, Footprint footprint, List<String> cityIds) {
        var ids = new ArrayList<>(cityIds);
        Optional.ofNullable(hazard.source().placeId()).ifPresent(ids::add);
        for (int e = 0; e < footprint.size(); e++) {
            switch (footprint.spot(e)) {
                case DAM -> ids.add(world.dams().id(footprint.index(e)));
                case REACH, SOURCE -> ids.add(world.rivers().riverId(footprint.river(e)));
                case CITY, FACILITY, SECTOR -> {}
            }
        }
        return ids.stream().distinct().toList();
    }

    private static Name origin(Hazard hazard, World world, RiverEvent event, Map<String, Name> names) {
        return switch (hazard.source().kind()) {
            case AREA -> new Name("the source area", "源区");
            case POINT -> new Name("the source", "源点");
            case RIVER_POINT -> {
                var source = event.sources().get(0);
                var id = world.rivers().riverId(source.river());
                var river = names.getOrDefault(id, new Name(id, null));
                long km = Math.round(source.fromKm());
                yield new Name(river.en() + " km " + km, river.chinese() + "距河口" + km + "公里处");
            }
            case CITY, RESERVOIR, FACILITY -> {
                var id = String.valueOf(hazard.source().placeId());
                yield names.getOrDefault(id, new Name(id, null));
            }
        };
    }

    /** Returns whether what is stored answers for the hazard and the network as they are now. */
    public AssessmentState state(Hazard hazard) {
        return states(List.of(hazard)).getOrDefault(hazard, AssessmentState.NONE);
    }

    /** Returns the same for many hazards, in a constant number of statements. */
    public Map<Hazard, AssessmentState> states(List<Hazard> of) {
        var ids = of.stream().map(Hazard::id).toList();
        var running = assessments.running(ids);
        var latest = exposures.latest(ids);
        var network = networks.version();
        var states = new LinkedHashMap<Hazard, AssessmentState>();
        for (var hazard : of) {
            states.put(
                    hazard,
                    running.contains(hazard.id())
                            ? AssessmentState.RUNNING
                            : state(hazard, latest.get(hazard.id()), network));
        }
        return states;
    }

    private static AssessmentState state(Hazard hazard, @Nullable Assessment latest, String network) {
        if (latest == null) {
            return AssessmentState.NONE;
        }
        boolean current = latest.hazardRevision() == hazard.revision()
                && latest.networkVersion().equals(network)
                && Engines.find(hazard.mechanism())
                        .map(PropagationEngine::version)
                        .filter(latest.engine()::equals)
                        .isPresent();
        return current ? AssessmentState.CURRENT : AssessmentState.STALE;
    }

    /** Assesses every Actual hazard whose stored answer is not current; a hazard that cannot be assessed is logged and passed over. */
    public int assessDue() {
        var engines = Engines.all().stream().map(PropagationEngine::version).toList();
        int done = 0;
        for (var hazardId : assessments.due(networks.version(), engines)) {
            try {
                assess(hazardId);
                done++;
            } catch (ConflictException e) {
                log.warn("{}", e.getMessage());
            } catch (RuntimeException e) {
                // One hazard that cannot be computed must not keep the others, or the start, from going on.
                log.error("Hazard {} could not be assessed", hazardId, e);
            }
        }
        return done;
    }

    private static PropagationEngine engine(Hazard hazard) {
        return Engines.find(hazard.mechanism())
                .orElseThrow(() -> new InvalidInputException(
                        "mechanism", "There is no engine for " + hazard.mechanism() + " yet."));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
