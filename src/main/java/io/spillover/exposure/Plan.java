package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Observation;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Event;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** All that goes into one run: the same plan always gives the same answer. */
record Plan(Hazard hazard, World world, PropagationEngine engine, Event event, Conditions conditions, Chances chances) {

    private static final int HASH_LENGTH = 32;
    private static final double MB = 1 << 20;

    /**
     * Plans the assessment of a hazard as it is.
     *
     * @param seen what was seen of it and counts
     * @throws InvalidInputException if no engine computes its mechanism
     * @throws ConflictException if its source is not on the network
     */
    static Plan of(Hazard hazard, List<Observation> seen, World world, Chances chances) {
        var engine = Engines.find(hazard.mechanism())
                .orElseThrow(() -> new InvalidInputException(
                        "mechanism", "There is no engine for " + hazard.mechanism() + " yet."));
        var events = new HazardEvents(world, hazard);
        var event = events.event();
        var conditions = events.conditions(event).seen(new Sightings(world, hazard, event).of(seen));
        return new Plan(hazard, world, engine, event, conditions, chances);
    }

    /** Returns the same under other conditions. */
    Plan under(Conditions others) {
        return new Plan(hazard, world, engine, event, others, chances);
    }

    /** Returns a hash of the event, the conditions and the drawing. */
    String parametersHash() {
        return hash(event + "|" + conditions + "|" + chances);
    }

    /** Returns a hash of all that goes in. */
    String key() {
        return hash(String.join(
                "|",
                hazard.id(),
                Long.toString(hazard.revision()),
                world.version(),
                engine.version(),
                parametersHash()));
    }

    /**
     * Refuses a run that would not fit, before it starts.
     *
     * @param mostBytes what it may take
     * @throws ConflictException if it would take more
     */
    void fits(long mostBytes) {
        long cities = world.cities().size();
        long drawing = chances.ensemble(1).estimatedBytes((int) cities);
        long need = engine.estimatedBytes(world, event, conditions) + (chances.courses() == 0 ? 0 : drawing);
        if (need > mostBytes) {
            throw new ConflictException(String.format(
                    java.util.Locale.ROOT,
                    "This run would take about %.0f MB and may take %.0f MB: draw fewer courses, or give it more memory"
                            + " (spillover.assessment.memory-mb).",
                    need / MB,
                    mostBytes / MB));
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
