package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a hazard on a river into the form engines take: positions on rivers, seconds, and the ice of its month. */
final class RiverEvents {

    private static final Set<Month> DEEP_WINTER = Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    private static final Set<Month> EDGE_OF_WINTER = Set.of(Month.NOVEMBER, Month.MARCH);
    /** In midwinter the monthly mean is below freezing north of about 38°; at both ends of the winter, north of about 43°. */
    private static final double ICE_LATITUDE = 38;

    private static final double EDGE_ICE_LATITUDE = 43;

    private final World world;
    private final Hazard hazard;

    /** Puts a hazard on a network. */
    RiverEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    /**
     * Returns the event.
     *
     * @throws ConflictException if the source does not lie on a river of the network
     */
    RiverEvent event() {
        return new RiverEvent(sources(), hazard.duration().toSeconds(), magnitude());
    }

    private Magnitude magnitude() {
        var m = hazard.magnitude();
        var breach = m.breach();
        if (breach != null) {
            return new Magnitude.Breach(breach.volumeM3(), breach.headM());
        }
        return hazard.mechanism() == Mechanism.RIVER_FLOOD
                ? new Magnitude.Crest(or(m.peakDischargeM3PerS(), Double.NaN))
                : new Magnitude.Spill(or(m.massKg(), 0), or(m.decayPerDay(), 0), or(m.limitMgPerL(), 0));
    }

    /** Returns the conditions on rivers: what was measured at the source, and ice where winters are hard (assumed). */
    Conditions conditions(Conditions usual, RiverEvent event) {
        var measured = hazard.magnitude().sourceDischargeM3PerS();
        var conditions = measured == null ? usual : usual.measured(measured);
        var month = hazard.start().atOffset(ZoneOffset.UTC).getMonth();
        return icy(month, event) ? conditions.frozen() : conditions;
    }

    private boolean icy(Month month, RiverEvent event) {
        double latitude = latitude(event.sources().get(0).river());
        return DEEP_WINTER.contains(month) && latitude >= ICE_LATITUDE
                || EDGE_OF_WINTER.contains(month) && latitude >= EDGE_ICE_LATITUDE;
    }

    /** The mean latitude of the cities on a river stands for its climate. */
    private double latitude(int river) {
        var passages = world.passages();
        double sum = 0;
        int n = 0;
        for (int p = passages.firstOf(river); p < passages.firstOf(river + 1); p++) {
            sum += world.cities().lat(passages.city(p));
            n++;
        }
        return n == 0 ? 0 : sum / n;
    }

    private List<Source> sources() {
        var source = hazard.source();
        return switch (source.kind()) {
            case RIVER_POINT -> List.of(at(riverIndex(source.riverId()), or(source.kmToMouth(), 0)));
            case FACILITY -> List.of(facility(source.placeId()));
            case RESERVOIR -> List.of(reservoir(source.placeId()));
            case CITY -> List.of(city(source.placeId()));
            case AREA -> area(source);
            case POINT -> throw offRiver("the point");
        };
    }

    private static Source at(int river, double km) {
        return Source.at(river, km);
    }

    private int riverIndex(@Nullable String id) {
        int river = id == null ? -1 : world.rivers().riverIndex(id);
        if (river < 0) {
            throw offRiver("its river");
        }
        return river;
    }

    private Source facility(@Nullable String id) {
        var facilities = world.facilities();
        for (int i = 0; i < facilities.size(); i++) {
            if (facilities.id(i).equals(id) && facilities.river(i) >= 0) {
                return at(facilities.river(i), facilities.km(i));
            }
        }
        throw offRiver("the facility");
    }

    private Source reservoir(@Nullable String id) {
        var dams = world.dams();
        for (int i = 0; i < dams.size(); i++) {
            if (dams.id(i).equals(id)) {
                return at(dams.river(i), dams.km(i));
            }
        }
        throw offRiver("the reservoir");
    }

    /** A hazard in a city starts where the river that passes closest to the seat is nearest to it; the larger river if equal. */
    private Source city(@Nullable String id) {
        int city = id == null ? -1 : world.cityIndex(id);
        var passages = world.passages();
        int best = -1;
        for (int p = 0; p < passages.size(); p++) {
            if (passages.city(p) == city && (best < 0 || closer(p, best))) {
                best = p;
            }
        }
        if (best < 0) {
            throw offRiver("the city");
        }
        return at(passages.river(best), passages.seatKm(best));
    }

    private boolean closer(int a, int b) {
        var passages = world.passages();
        int byRelation = passages.relation(a).compareTo(passages.relation(b));
        return byRelation != 0 ? byRelation > 0 : areaAt(a) > areaAt(b);
    }

    private double areaAt(int passage) {
        var rivers = world.rivers();
        int reach =
                rivers.reachAt(world.passages().river(passage), world.passages().seatKm(passage));
        double area = rivers.areaKm2(reach, 0.5);
        return Double.isNaN(area) ? 0 : area;
    }

    /**
     * The reaches an area covers, that with the largest drainage area first: its crest is what the hazard's peak discharge says.
     * The passages of its cities where it names no reach.
     */
    private List<Source> area(HazardSource source) {
        var sources = new ArrayList<Source>();
        for (var cover : source.area()) {
            int reach = cover.city() || cover.share() == 0 ? -1 : world.rivers().reachIndex(cover.id());
            if (reach >= 0) {
                var rivers = world.rivers();
                sources.add(new Source(rivers.river(reach), rivers.fromKm(reach), rivers.toKm(reach), 0));
            }
        }
        if (sources.isEmpty()) {
            source.area().stream().filter(HazardSource.Cover::city).forEach(c -> addPassages(c.id(), sources));
        }
        if (sources.isEmpty()) {
            throw offRiver("the area");
        }
        sources.sort(Comparator.comparingDouble(this::areaOf).reversed());
        return sources;
    }

    private double areaOf(Source source) {
        double km2 = world.rivers().areaKm2(world.reachAt(source.river(), source.toKm()), 1);
        return Double.isNaN(km2) ? 0 : km2;
    }

    private void addPassages(String cityId, List<Source> sources) {
        int city = world.cityIndex(cityId);
        var passages = world.passages();
        for (int p = 0; p < passages.size(); p++) {
            if (passages.city(p) == city) {
                sources.add(new Source(passages.river(p), passages.entryKm(p), passages.exitKm(p), 0));
            }
        }
    }

    private ConflictException offRiver(String what) {
        return new ConflictException("The hazard \"" + hazard.name() + "\" cannot be assessed as " + hazard.mechanism()
                + ": " + what + " does not lie on a river of the network.");
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
