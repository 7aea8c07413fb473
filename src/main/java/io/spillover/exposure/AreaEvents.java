package io.spillover.exposure;

import io.spillover.hazard.Area;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.SourceKind;
import io.spillover.problem.ConflictException;
import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a fixed or moving area into the form the engine takes. */
final class AreaEvents {

    private final World world;
    private final Hazard hazard;

    AreaEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    AreaEvent event() {
        var area = hazard.magnitude().area();
        if (area == null) {
            throw new ConflictException("The hazard \"" + hazard.name()
                    + "\" cannot be assessed as FOOTPRINT: it does not say what its area is.");
        }
        var patches = new ArrayList<AreaEvent.Patch>();
        area.patches().forEach(p -> patches.add(patch(p)));
        if (!area.track().isEmpty()) {
            patches.add(track(area.track()));
        }
        if (patches.isEmpty()
                || hazard.source().kind() == SourceKind.AREA
                        && !hazard.source().area().isEmpty()) {
            patches.addAll(named(area));
        }
        return new AreaEvent(patches, durationS(), area.measure(), area.unit(), area.leastIntensity());
    }

    private double durationS() {
        return hazard.duration().toSeconds();
    }

    private AreaEvent.Patch patch(Area.Patch p) {
        double fromS = seconds(p.since(), 0);
        AreaEvent.Shape shape = p.ring().isEmpty()
                ? new AreaEvent.Shape.Circle(
                        new GeoPoint(Objects.requireNonNull(p.lat()), Objects.requireNonNull(p.lon())),
                        Objects.requireNonNull(p.radiusKm()))
                : new AreaEvent.Shape.Polygon(corners(p.ring()));
        return new AreaEvent.Patch(shape, fromS, Math.max(fromS, seconds(p.until(), durationS())), p.intensity());
    }

    /** GeoJSON closes a ring by its first corner; the engine's ring is closed by itself. */
    private static List<GeoPoint> corners(List<List<Double>> ring) {
        var corners = ring.stream().map(c -> new GeoPoint(c.get(1), c.get(0))).toList();
        boolean closed = corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1));
        return closed ? corners.subList(0, corners.size() - 1) : corners;
    }

    private AreaEvent.Patch track(List<Area.Fix> fixes) {
        var track = fixes.stream()
                .map(f -> new AreaEvent.Fix(
                        Math.max(0, seconds(f.at(), 0)), new GeoPoint(f.lat(), f.lon()), f.radiusKm(), f.intensity()))
                .toList();
        return new AreaEvent.Patch(
                new AreaEvent.Shape.Track(track), 0, track.get(track.size() - 1).atS(), 0);
    }

    private List<AreaEvent.Patch> named(Area area) {
        var stated = area.intensity();
        double intensity = stated == null ? area.leastIntensity() : stated;
        return new SourcePlace(world, hazard)
                .cities().entrySet().stream()
                        .map(c -> new AreaEvent.Patch(
                                new AreaEvent.Shape.OfCity(c.getKey(), c.getValue()), 0, durationS(), intensity))
                        .toList();
    }

    private double seconds(@Nullable Instant moment, double otherwise) {
        return moment == null
                ? otherwise
                : Duration.between(hazard.start(), moment).toSeconds();
    }
}
