package io.spillover.exposure;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Odds;
import io.spillover.propagation.SampledEngine;
import io.spillover.propagation.Watch;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs a plan, without the database: the footprint, then the courses that give it a probability, then what would have kept it
 * from each city.
 *
 * @param plan what was run
 * @param footprint what the engine found
 * @param odds by city, empty if nothing was drawn
 * @param holds by entry of a city, what would remove or delay it most
 */
record Calculation(Plan plan, Footprint footprint, Map<Integer, Odds> odds, Map<Integer, Holds.Best> holds) {

    private static final double ENGINE_DONE = 0.3;
    private static final double COURSES_DONE = 0.8;

    /**
     * Runs it.
     *
     * @param threads that draw
     * @throws Watch.StoppedException if the watch stops it
     */
    static Calculation run(Plan plan, int threads, Watch watch) {
        var footprint =
                plan.engine().propagate(plan.world(), plan.event(), plan.conditions(), s -> watch.at(s * ENGINE_DONE));
        watch.at(ENGINE_DONE);
        var odds = odds(plan, footprint, threads, s -> watch.at(ENGINE_DONE + s * (COURSES_DONE - ENGINE_DONE)));
        var holds = new Holds(plan, footprint).best(s -> watch.at(COURSES_DONE + s * (1 - COURSES_DONE)));
        return new Calculation(plan, footprint, odds, holds);
    }

    private static Map<Integer, Odds> odds(Plan plan, Footprint footprint, int threads, Watch watch) {
        var byCity = new HashMap<Integer, Odds>();
        if (plan.chances().courses() > 0 && plan.engine() instanceof SampledEngine sampled) {
            var sampler = sampled.sampler(plan.world(), plan.event(), plan.conditions(), footprint);
            for (var odds : plan.chances().ensemble(threads).draw(sampler, watch)) {
                byCity.put(odds.city(), odds);
            }
        }
        return byCity;
    }
}
