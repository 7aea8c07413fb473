package io.spillover.exposure;

import io.spillover.propagation.DamRule;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counterfactual: of the links and places on the way to a city, the one that removes or delays the exposure most if it is cut
 * or held. Found by running the engine again without it, each link or place once for all cities behind it.
 *
 * <p>Where several would remove the exposure, the one that is reached last counts: it leaves most time to act, and holds back
 * least elsewhere.
 */
final class Holds {

    /** Runs of one answer; beyond, the cities that are reached last stay without a counterfactual. */
    static final int MOST_RUNS = 40;

    private static final double LEAST_DELAY_S = 600;
    private static final double LEAST_WEAKENING = 0.1;

    /** What is cut or held. */
    enum Kind {
        DAM,
        RIVER,
        LINK,
        BORDER,
        SUPPLY
    }

    /** One link or place; of a river the reach at whose upper end all is held. */
    record Candidate(Kind kind, int index) {}

    /**
     * What helps most.
     *
     * @param candidate what is cut or held
     * @param removes whether the city is then not exposed
     * @param delayS how much later it comes then, 0 if it is removed
     * @param share share of the intensity that is left then
     * @param reachedS when it comes to that link or place, s after the start
     */
    record Best(Candidate candidate, boolean removes, double delayS, double share, double reachedS) {

        boolean beats(@Nullable Best other) {
            if (other == null || removes != other.removes) {
                return other == null || removes;
            }
            if (removes) {
                return reachedS > other.reachedS;
            }
            return delayS != other.delayS ? delayS > other.delayS : share < other.share;
        }

        boolean worthTelling() {
            return removes || delayS >= LEAST_DELAY_S || share <= 1 - LEAST_WEAKENING;
        }
    }

    private record Found(double firstS, double intensity) {}

    private final Plan plan;
    private final Footprint footprint;
    private final Map<Candidate, Map<Integer, Found>> runs = new HashMap<>();

    Holds(Plan plan, Footprint footprint) {
        this.plan = plan;
        this.footprint = footprint;
    }

    /** Returns the best of each city entry that has one. */
    Map<Integer, Best> best(Watch watch) {
        var best = new LinkedHashMap<Integer, Best>();
        int[] cities = footprint.cityEntries();
        for (int i = 0; i < cities.length; i++) {
            watch.at((double) i / cities.length);
            var found = of(cities[i]);
            if (found != null && found.worthTelling()) {
                best.put(cities[i], found);
            }
        }
        return best;
    }

    private @Nullable Best of(int entry) {
        if (footprint.has(entry, Footprint.SOURCE_INSIDE)) {
            return null;
        }
        Best best = null;
        for (var candidate : candidates(entry).entrySet()) {
            var without = run(candidate.getKey()).get(footprint.index(entry));
            var now = compared(candidate.getKey(), entry, candidate.getValue(), without);
            if (now != null && now.beats(best)) {
                best = now;
            }
        }
        return best;
    }

    private @Nullable Best compared(Candidate candidate, int entry, double reachedS, @Nullable Found without) {
        if (without == null) {
            return runs.containsKey(candidate) ? new Best(candidate, true, 0, 0, reachedS) : null;
        }
        double delay = Math.max(0, without.firstS() - footprint.first(entry).likely());
        double strength = footprint.intensity(entry).likely();
        double share = strength > 0 ? Math.min(1, without.intensity() / strength) : 1;
        return new Best(candidate, false, delay, share, reachedS);
    }

    /** The links and places on the way, with the moment at which it comes to them. */
    private Map<Candidate, Double> candidates(int cityEntry) {
        var candidates = new LinkedHashMap<Candidate, Double>();
        for (int e = cityEntry; e >= 0; e = footprint.predecessor(e)) {
            int from = footprint.predecessor(e);
            if (from >= 0) {
                double reachedS = footprint.first(from).likely();
                for (var candidate : between(from, e)) {
                    candidates.put(candidate, reachedS);
                }
            }
        }
        return candidates;
    }

    private List<Candidate> between(int from, int e) {
        var found = new ArrayList<Candidate>();
        if (footprint.spot(from) == Spot.DAM) {
            found.add(new Candidate(Kind.DAM, footprint.index(from)));
        }
        if (footprint.spot(e) == Spot.REACH && footprint.river(from) != footprint.river(e)) {
            found.add(new Candidate(Kind.RIVER, footprint.index(e)));
        }
        if (footprint.way(e) == Entry.Way.LINK) {
            if (footprint.via(e) >= 0) {
                found.add(new Candidate(Kind.LINK, footprint.via(e)));
            }
            if (footprint.spot(from) == Spot.CITY) {
                found.add(new Candidate(Kind.BORDER, footprint.index(from)));
            }
        }
        if (footprint.way(e) == Entry.Way.SUPPLY && footprint.via(e) >= 0) {
            found.add(new Candidate(Kind.SUPPLY, footprint.via(e)));
        }
        return found;
    }

    private Map<Integer, Found> run(Candidate candidate) {
        var known = runs.get(candidate);
        if (known != null) {
            return known;
        }
        if (runs.size() >= MOST_RUNS) {
            return Map.of();
        }
        var conditions = plan.conditions().under(measures(candidate));
        var without = plan.engine().propagate(plan.world(), plan.event(), conditions);
        var found = new HashMap<Integer, Found>();
        for (int e : without.cityEntries()) {
            found.put(
                    without.index(e),
                    new Found(without.first(e).likely(), without.intensity(e).likely()));
        }
        runs.put(candidate, found);
        return found;
    }

    private Measures measures(Candidate candidate) {
        var now = plan.conditions().measures();
        return switch (candidate.kind()) {
            case DAM -> now.operating(candidate.index(), new DamRule.Hold());
            case RIVER -> now.holding(candidate.index());
            case LINK -> now.closing(candidate.index());
            case BORDER -> now.travelling(candidate.index(), 0);
            case SUPPLY -> now.cutting(candidate.index());
        };
    }
}
