package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.Observations;
import io.spillover.network.Networks;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.Engines;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Observations observations;
    private final Networks networks;
    private final Findings findings;
    private final Assessments assessments;
    private final Exposures exposures;
    private final AssessmentRuns runs;
    private final AssessmentProperties properties;

    ExposureService(
            Hazards hazards,
            Observations observations,
            Networks networks,
            Findings findings,
            Assessments assessments,
            Exposures exposures,
            AssessmentRuns runs,
            AssessmentProperties properties) {
        this.hazards = hazards;
        this.observations = observations;
        this.networks = networks;
        this.findings = findings;
        this.assessments = assessments;
        this.exposures = exposures;
        this.runs = runs;
        this.properties = properties;
    }

    /** Returns how probabilities are found where nothing else is asked for. */
    public Chances usualChances() {
        return properties.chances();
    }

    /** As {@link #assess(String, Chances)} with the usual chances. */
    public void assess(String hazardId) {
        assess(hazardId, usualChances());
    }

    /**
     * Makes the stored answer of a hazard current. The same hazard, network, method and parameters are computed once, however
     * often and by however many instances this is asked. A run that takes long goes on after this returns; then, and while
     * another instance is at it, the hazard's state says that it is running.
     *
     * @param hazardId the hazard
     * @param chances how its probabilities are found
     * @throws io.spillover.problem.NotFoundException if there is no such hazard
     * @throws ConflictException if its source is not on the network or the run would not fit in memory
     */
    public void assess(String hazardId, Chances chances) {
        var plan = plan(hazardId, chances);
        plan.fits(properties.mostBytes());
        runs.run(() -> assess(plan));
    }

    /**
     * Cancels what is computed for a hazard now, by whichever instance; the answer before stays.
     *
     * @return how many runs
     */
    public int cancel(String hazardId) {
        return assessments.cancel(hazards.get(hazardId).id());
    }

    private Plan plan(String hazardId, Chances chances) {
        return Plan.of(hazards.get(hazardId), observations.counting(hazardId), networks.snapshot(), chances);
    }

    private void assess(Plan plan) {
        var hazard = plan.hazard();
        var order = new Assessments.Order(
                plan.key(),
                hazard.id(),
                hazard.revision(),
                plan.world().version(),
                plan.engine().version(),
                plan.parametersHash(),
                plan.chances(),
                UUID.randomUUID().toString());
        var claim = assessments.claim(order);
        switch (claim.outcome()) {
            case RUNNING -> log.info("Hazard {} is being assessed by another run", hazard.id());
            case COMPLETE -> assessments.activate(claim.assessmentId(), networks.version());
            case MINE -> compute(plan, claim.assessmentId(), order.owner());
        }
    }

    private void compute(Plan plan, String assessmentId, String owner) {
        var hazard = plan.hazard();
        try {
            var watch = new ProgressWatch(assessments, assessmentId, owner);
            var found = findings.read(Calculation.run(plan, properties.threads(), watch), assessmentId);
            if (assessments.complete(assessmentId, owner, found.exposures(), found.misses(), found.remarks())) {
                assessments.activate(assessmentId, networks.version());
                log.info(
                        "Hazard {} revision {}: {} cities exposed",
                        hazard.id(),
                        hazard.revision(),
                        found.exposures().size());
            }
        } catch (Watch.StoppedException e) {
            log.info("Hazard {}: assessment {} was cancelled or taken over", hazard.id(), assessmentId);
        } catch (RuntimeException e) {
            assessments.fail(assessmentId, owner);
            throw e;
        }
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
                    running.containsKey(hazard.id())
                            ? AssessmentState.RUNNING
                            : state(hazard, latest.get(hazard.id()), network));
        }
        return states;
    }

    /** Returns how much is done, 0 to 1, for those of the hazards for which a run is on now. */
    public Map<String, Double> progress(List<Hazard> of) {
        return assessments.running(of.stream().map(Hazard::id).toList());
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
                var plan = plan(hazardId, usualChances());
                assess(plan);
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
}
