package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.SourceKind;
import io.spillover.network.City;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
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

    private final Hazard hazard;
    private final World world;
    private final Footprint footprint;
    private final Map<String, City> cities;
    private final ChainOfSteps steps;
    private final Set<String> covered;

    FootprintReading(Hazard hazard, World world, Footprint footprint, Map<String, City> cities, ChainOfSteps steps) {
        this.hazard = hazard;
        this.world = world;
        this.footprint = footprint;
        this.cities = cities;
        this.steps = steps;
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
        double ratio = footprint.ratio(e);
        var known = Double.isNaN(ratio) ? null : Double.valueOf(ratio);
        var severity = SeverityRule.of(hazard.mechanism(), position, city.rank(), known, below);
        var way = steps.to(e);
        return new Exposure(
                assessmentId + "/" + city.id(),
                assessmentId,
                hazard.id(),
                city.id(),
                hazard.mechanism(),
                situation(e, city),
                position,
                new Arrival(times(footprint.first(e)), times(footprint.peak(e)), times(footprint.end(e))),
                new Intensity(footprint.intensity(e), footprint.unit(), footprint.measure(), known, limit(e, known)),
                severity,
                SeverityRule.colour(severity, below),
                PeopleShares.of(hazard.mechanism(), position, city.population()),
                rank,
                way.stream().limit(Exposure.MOST_STEPS).toList(),
                way.size() > Exposure.MOST_STEPS,
                below);
    }

    private Situation situation(int e, City city) {
        boolean inside = footprint.has(e, Footprint.SOURCE_INSIDE);
        if (hazard.source().kind() == SourceKind.AREA && (inside || covered.contains(city.id()))) {
            return Situation.SHARED_SOURCE;
        }
        return inside ? Situation.SPREADING : Situation.REMOTE;
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
