package io.spillover.propagation.epidemic;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;

/**
 * Infections carried by travellers.
 *
 * <p>By effective distance ({@link DistanceAnswer}): a way takes (ln(λ/κP) − γ_E)/λ days, one search gives days and the way
 * (Brockmann and Helbing 2013, Gautreau 2008, Iannelli 2017). Or by a metapopulation model ({@link CourseAnswer}). Growth λ comes
 * from the disease ({@link Growth}), who travels from the links and, where their numbers are missing, from the radiation model
 * ({@link TravelNet}). An infection that does not grow reaches no city; then only single imports are counted
 * ({@link FadingAnswer}).
 *
 * <p>The intensity is the same for both: people infectious at the same time at the peak, if everybody can be infected and nothing
 * is done but the stated measures. The first arrival is the first infectious traveller by effective distance, and the day on which
 * one person is infectious in the metapopulation model; the first report is later than both.
 *
 * <p>Units: days and rates a day inside, seconds at the door. Valid while travel is much slower than growth, κ ≪ λ, and while the
 * city that infection comes from is before its peak. With real data the predictive power is lower than first reported
 * (Jamieson-Lane and Blasius 2020): ranks and wide bands.
 */
public final class OutbreakEngine implements SampledEngine {

    static final String MEASURE = "people infectious at the peak";
    static final String UNIT = "people";

    @Override
    public Mechanism mechanism() {
        return Mechanism.EPIDEMIC;
    }

    @Override
    public String version() {
        return "outbreak/1";
    }

    @Override
    public Footprint propagate(World world, Event event, Conditions conditions) {
        Outbreak outbreak = outbreak(world, event, conditions);
        if (!outbreak.growth().grows()) {
            return FadingAnswer.of(outbreak);
        }
        return switch (outbreak.event().method()) {
            case EFFECTIVE_DISTANCE -> DistanceAnswer.of(outbreak);
            case SEIR -> CourseAnswer.of(outbreak);
        };
    }

    /**
     * Draws courses of the first import into every city, for either method: the metapopulation model has no chance in it.
     */
    @Override
    public Sampler sampler(World world, Event event, Conditions conditions, Footprint footprint) {
        Outbreak outbreak = outbreak(world, event, conditions);
        return outbreak.growth().grows() ? new ImportSampler(outbreak) : new FadingSampler(outbreak);
    }

    private static Outbreak outbreak(World world, Event event, Conditions conditions) {
        if (!(event instanceof OutbreakEvent outbreak)) {
            throw new IllegalArgumentException("An epidemic needs an outbreak, not " + event);
        }
        return Outbreak.of(world, outbreak, conditions);
    }

    /** Counts rows of travel, twice if measures are compared with none, and for the metapopulation model the exchange. */
    @Override
    public long estimatedBytes(World world, Event event, Conditions conditions) {
        long cities = world.cities().size();
        long arcs = 2L * world.links().size() + cities * Math.min(cities, TravelNet.MOST_PARTNERS);
        boolean full = event instanceof OutbreakEvent outbreak && outbreak.method() == OutbreakEvent.Method.SEIR;
        return cities * 1500 + arcs * 2 * 17 + (full ? arcs * 48 + cities * 400 : 0);
    }
}
