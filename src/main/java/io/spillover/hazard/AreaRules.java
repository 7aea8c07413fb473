package io.spillover.hazard;

import static io.spillover.hazard.Bounds.must;
import static io.spillover.hazard.Bounds.range;

import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an area that exposes the cities it covers needs. */
final class AreaRules {

    private static final String AREA = "magnitude.area";
    private static final int MOST_PATCHES = 200;
    private static final int MOST_CORNERS = 1_000;
    private static final int MOST_FIXES = 500;
    private static final double MOST = 1e9;

    private AreaRules() {}

    static void check(@Nullable Area a, boolean covers, Instant start, Duration duration) {
        if (a == null) {
            throw new InvalidInputException(
                    AREA, "What exposes the cities it covers needs its area: measure, unit and least intensity.");
        }
        Bounds.text(AREA + ".measure", a.measure(), true, 80);
        Bounds.text(AREA + ".unit", a.unit(), true, 40);
        range(AREA + ".leastIntensity", a.leastIntensity(), 0, MOST, "");
        range(AREA + ".intensity", a.intensity(), 0, MOST, "");
        if (!covers && !a.shaped()) {
            throw new InvalidInputException(
                    AREA + ".patches", "An area needs a shape, patches or a track, or cities that it covers.");
        }
        Bounds.atMost(AREA + ".patches", a.patches(), MOST_PATCHES);
        Bounds.atMost(AREA + ".track", a.track(), MOST_FIXES);
        for (int i = 0; i < a.patches().size(); i++) {
            patch(AREA + ".patches[" + i + "]", a.patches().get(i), start, start.plus(duration));
        }
        track(a.track(), start);
    }

    private static void patch(String field, Area.Patch p, Instant start, Instant end) {
        boolean circle = p.lat() != null || p.lon() != null || p.radiusKm() != null;
        if (circle == !p.ring().isEmpty()) {
            throw new InvalidInputException(
                    field, field + " needs either a ring or a circle (lat, lon, radiusKm), not both.");
        }
        if (circle) {
            must(field + ".lat", p.lat(), field + " needs the latitude of its middle.");
            must(field + ".lon", p.lon(), field + " needs the longitude of its middle.");
            must(field + ".radiusKm", p.radiusKm(), field + " needs its radius in km.");
            range(field + ".lat", p.lat(), -90, 90, "degrees");
            range(field + ".lon", p.lon(), -180, 180, "degrees");
            range(field + ".radiusKm", p.radiusKm(), 0.001, 5_000, "km");
        } else {
            ring(field + ".ring", p.ring());
        }
        range(field + ".intensity", p.intensity(), 0, MOST, "");
        Bounds.notBefore(field + ".since", p.since(), start, "the start");
        Bounds.notBefore(field + ".until", p.until(), p.since() == null ? start : p.since(), "it begins");
        if (p.since() != null && p.until() == null && p.since().isAfter(end)) {
            throw new InvalidInputException(
                    field + ".since", field + ".since lies after the hazard's end, " + end + "; say until when.");
        }
    }

    private static void ring(String field, List<List<Double>> ring) {
        Bounds.atMost(field, ring, MOST_CORNERS);
        boolean closed = ring.size() > 1 && ring.get(0).equals(ring.get(ring.size() - 1));
        if (ring.size() - (closed ? 1 : 0) < 3) {
            throw new InvalidInputException(field, field + " needs three corners or more.");
        }
        for (int i = 0; i < ring.size(); i++) {
            var corner = ring.get(i);
            if (corner.size() != 2) {
                throw new InvalidInputException(field, field + "[" + i + "] must be [longitude, latitude].");
            }
            range(field + "[" + i + "][0]", corner.get(0), -180, 180, "degrees of longitude");
            range(field + "[" + i + "][1]", corner.get(1), -90, 90, "degrees of latitude");
        }
    }

    private static void track(List<Area.Fix> track, Instant start) {
        if (track.size() == 1) {
            throw new InvalidInputException(AREA + ".track", "A track needs two fixes or more.");
        }
        for (int i = 0; i < track.size(); i++) {
            var field = AREA + ".track[" + i + "]";
            var fix = track.get(i);
            must(field + ".at", fix.at(), field + " needs its time.");
            range(field + ".lat", fix.lat(), -90, 90, "degrees");
            range(field + ".lon", fix.lon(), -180, 180, "degrees");
            range(field + ".radiusKm", fix.radiusKm(), 0.001, 5_000, "km");
            range(field + ".intensity", fix.intensity(), 0, MOST, "");
            Bounds.notBefore(field + ".at", fix.at(), start, "the start");
            if (i > 0 && !fix.at().isAfter(track.get(i - 1).at())) {
                throw new InvalidInputException(
                        field + ".at", "Each fix of a track must be later than the one before.");
            }
        }
    }
}
