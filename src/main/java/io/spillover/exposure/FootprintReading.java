package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.SourceKind;
import io.spillover.network.City;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.Odds;
import io.spillover.propagation.Window;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins a footprint with population and position: what the engine found becomes exposures, misses and remarks. */
final class FootprintReading {

    private static final double HOUR_S = 3600;
    private static final int ENOUGH_COURSES = 100;

    private final Calculation calculation;
    private final Hazard hazard;
    private final World world;
    private final Footprint footprint;
    private final Map<String, City> cities;
    private final ChainOfSteps steps;
    private final HoldNames holds;
    private final Set<String> covered;

    FootprintReading(Calculation calculation, Map<String, City> cities, ChainOfSteps steps, HoldNames holds) {
        this.calculation = calculation;
        this.hazard = calculation.plan().hazard();
        this.world = calculation.plan().world();
        this.footprint = calculation.footprint();
        this.cities = cities;
        this.steps = steps;
        this.holds = holds;
        this.covered = hazard.source().area().stream()
                .filter(HazardSource.Cover::city)
                .map(HazardSource.Cover::id)
                .collect(Collectors.toSet());
    }

    List<Exposure> exposures(String assessmentId) {
        var found = new ArrayList<Exposure>();
        var order = java.util.Arrays.stream(footprint.cityEntries())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                e -> footprint.first(e).likely())
                        .thenComparing(e -> world.cities().id(footprint.index(e))))
                .toList();
        for (int e : order) {
            var city = cities.get(world.cities().id(footprint.index(e)));
            if (city != null) {
                found.add(exposure(assessmentId, e, city, found.size() + 1));
            }
        }
        return found;
    }

    private Exposure exposure(String assessmentId, int e, City city, int rank) {
        var position = Position.valueOf(footprint.relation(e).name());
        boolean below = footprint.has(e, Footprint.LIKELY_BELOW_THRESHOLD);
        var known = ratio(e);
        var facts = new SeverityRule.Facts(
                position, city.rank(), known, footprint.intensity(e).likely(), city.population());
        var severity = SeverityRule.of(hazard.mechanism(), facts, below);
        var way = steps.to(e);
        var odds = calculation.odds().get(footprint.index(e));
        var windows = windows(e, odds);
        return new Exposure(
                assessmentId + "/" + city.id(),
                assessmentId,
                hazard.id(),
                city.id(),
                hazard.mechanism(),
                situation(e, city),
                position,
                new Arrival(times(windows.first()), times(windows.peak()), times(windows.end())),
                new Intensity(footprint.intensity(e), footprint.unit(), footprint.measure(), known, limit(e, known)),
                severity,
                SeverityRule.colour(severity, below),
                PeopleShares.of(hazard.mechanism(), position, share(e), city.population()),
                rank,
                way.stream().limit(Exposure.MOST_STEPS).toList(),
                way.size() > Exposure.MOST_STEPS,
                below,
                odds == null ? null : new Probability(odds.probability(), odds.courses()),
                counterfactual(e));
    }

    /** The engine's windows count all drivers as erring together; where each errs by itself, the drawn courses have narrower ones. */
    private Window windows(int e, @Nullable Odds odds) {
        var engine = footprint.window(e);
        if (odds == null
                || odds.hits() < ENOUGH_COURSES
                || calculation.plan().chances().dependence() == Chances.Dependence.COMONOTONE) {
            return engine;
        }
        return new Window(
                around(engine.first(), odds.first()),
                around(engine.peak(), odds.peak()),
                around(engine.end(), odds.end()));
    }

    private static Band around(Band engine, @Nullable Band drawn) {
        return drawn == null
                ? engine
                : new Band(
                        Math.min(drawn.low(), engine.likely()),
                        engine.likely(),
                        Math.max(drawn.high(), engine.likely()));
    }

    private @Nullable Counterfactual counterfactual(int e) {
        var best = calculation.holds().get(e);
        return best == null ? null : holds.told(best);
    }

    private Situation situation(int e, City city) {
        boolean inside = footprint.has(e, Footprint.SOURCE_INSIDE);
        if (hazard.source().kind() == SourceKind.AREA && (inside || covered.contains(city.id()))) {
            return Situation.SHARED_SOURCE;
        }
        return inside ? Situation.SPREADING : Situation.REMOTE;
    }

    /** What an area's engine tells beside the intensity is the share of the city it covers, not a ratio. */
    private @Nullable Double ratio(int e) {
        var area = hazard.magnitude().area();
        double ratio = hazard.mechanism() != Mechanism.FOOTPRINT
                ? footprint.ratio(e)
                : area == null ? Double.NaN : footprint.intensity(e).likely() / area.leastIntensity();
        return Double.isNaN(ratio) || Double.isInfinite(ratio) ? null : Double.valueOf(ratio);
    }

    private Band share(int e) {
        return hazard.mechanism() == Mechanism.FOOTPRINT ? Band.exactly(footprint.ratio(e)) : footprint.intensity(e);
    }

    private @Nullable Double limit(int e, @Nullable Double ratio) {
        var stated = hazard.magnitude().limitMgPerL();
        if (stated != null) {
            return stated;
        }
        return ratio == null || ratio <= 0
                ? null
                : Double.valueOf(footprint.intensity(e).likely() / ratio);
    }

    private TimeBand times(Band seconds) {
        return new TimeBand(at(seconds.low()), at(seconds.likely()), at(seconds.high()));
    }

    private Instant at(double seconds) {
        return hazard.start().plus(Duration.ofSeconds(Math.round(seconds)));
    }

    List<NonExposure> misses() {
        return footprint.misses().stream().map(this::miss).toList();
    }

    private NonExposure miss(Miss m) {
        boolean hours = m.reason() == Miss.Reason.BEYOND_HORIZON;
        return new NonExposure(
                world.cities().id(m.city()),
                NonExposure.Reason.valueOf(m.reason().name()),
                m.river() < 0 ? null : world.rivers().riverId(m.river()),
                finite(Math.round(m.km() * 10) / 10.0),
                finite(hours ? m.value() / HOUR_S : m.value()),
                finite(hours ? m.limit() / HOUR_S : m.limit()),
                hours ? "h" : footprint.unit(),
                m.dam() < 0 ? null : world.dams().id(m.dam()));
    }

    List<Remark> remarks() {
        long parts = hazard.source().area().stream().filter(c -> c.share() < 1).count();
        return Stream.of(
                        footprint.assumptions().stream().map(n -> remark(n, false)),
                        parts == 0
                                ? Stream.<Remark>empty()
                                : Stream.of(new Remark("AREA_TAKEN_WHOLE", false, List.of("parts=" + parts))),
                        footprint.caveats().stream().map(n -> remark(n, true)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Remark remark(Note note, boolean caveat) {
        return new Remark(
                note.code().name(),
                caveat,
                note.facts().stream().map(f -> f.name() + "=" + f.value()).toList());
    }

    private static @Nullable Double finite(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
