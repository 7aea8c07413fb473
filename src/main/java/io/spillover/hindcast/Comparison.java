package io.spillover.hindcast;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Spot;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One past event in three runs: as declared, anchored at the first observed point, and by one speed.
 *
 * <p>The first observed point is the nearest place down from the origin whose time exceeds its tolerance, so that a leg was
 * really travelled; the origin is the place that was observed at hour 0, or else the source. Nothing of a run comes from a later
 * observation.
 *
 * @param past the event
 * @param open what its engine says without an anchor
 * @param anchored what it says with the anchor, null without one
 * @param anchor what was observed at the first observed point, empty without one
 * @param rows all observations but those at hour 0 of the origin
 */
record Comparison(
        PastEvent past, Footprint open, @Nullable Footprint anchored, List<Observation> anchor, List<Row> rows) {

    private static final double HOUR_S = 3600;
    private static final double NEAR_KM = 0.5;

    /**
     * One observation and what the three runs say of it, in hours; null where a run does not come there.
     *
     * @param seen the observation
     * @param km distance down from the origin, NaN if unknown
     * @param scored whether it lies below the first observed point
     * @param scaleH what relative errors are divided by
     */
    record Row(
            Observation seen,
            double km,
            boolean scored,
            double scaleH,
            @Nullable Band open,
            @Nullable Band anchored,
            @Nullable Band oneSpeed) {}

    static Comparison of(PastEvent past) {
        var engine = past.engine();
        var open = engine.propagate(past.world(), past.event(), past.conditions());
        var km = distances(past);
        var anchor = anchor(past, km);
        var anchored = anchor.isEmpty()
                ? null
                : engine.propagate(past.world(), past.event(), past.conditions().seen(sightings(past, anchor)));
        var rows = new ArrayList<Row>();
        for (var o : past.seen()) {
            double far = km.getOrDefault(o.placeId(), Double.NaN);
            if (atOrigin(o, far)) {
                continue;
            }
            boolean scored =
                    !anchor.isEmpty() && far > km.getOrDefault(anchor.get(0).placeId(), Double.NaN) + NEAR_KM;
            var base = anchor.isEmpty() ? null : like(anchor, o);
            rows.add(new Row(
                    o,
                    far,
                    scored,
                    base == null ? Double.NaN : Score.scaleH(o, base.atH()),
                    window(past, open, o),
                    anchored == null ? null : window(past, anchored, o),
                    base == null ? null : oneSpeed(base, km.getOrDefault(base.placeId(), Double.NaN), far)));
        }
        return new Comparison(past, open, anchored, anchor, rows);
    }

    private static boolean atOrigin(Observation o, double km) {
        return o.atH() == 0 && !(km > NEAR_KM);
    }

    private static Map<String, Double> distances(PastEvent past) {
        var distances = new Distances(past.world());
        var spots = new LinkedHashMap<String, Distances.Spot>();
        for (var o : past.seen()) {
            spots.put(o.placeId(), o.city() ? distances.city(past.place(o)) : distances.facility(past.place(o)));
        }
        var begun = past.seen().stream()
                .filter(o -> o.atH() == 0)
                .map(o -> spots.get(o.placeId()))
                .findFirst();
        var origin = begun.orElse(distances.origin(past.event()));
        var km = new HashMap<String, Double>();
        spots.forEach((id, spot) -> km.put(id, distances.km(origin, spot)));
        return km;
    }

    private static List<Observation> anchor(PastEvent past, Map<String, Double> km) {
        return past.seen().stream()
                .filter(o -> !o.upperBound() && o.atH() > o.withinH())
                .filter(o -> km.getOrDefault(o.placeId(), Double.NaN) > NEAR_KM)
                .min(Comparator.comparingDouble(o -> km.getOrDefault(o.placeId(), Double.NaN)))
                .map(first -> past.seen().stream()
                        .filter(o -> o.placeId().equals(first.placeId()) && !o.upperBound())
                        .toList())
                .orElse(List.of());
    }

    private static List<Sighting> sightings(PastEvent past, List<Observation> anchor) {
        var facilities = past.world().facilities();
        return anchor.stream()
                .map(o -> {
                    int place = past.place(o);
                    return new Sighting(
                            o.phase(),
                            o.city() ? -1 : facilities.river(place),
                            o.city() ? Double.NaN : facilities.km(place),
                            o.city() ? place : -1,
                            o.atH() * HOUR_S,
                            o.withinH() * HOUR_S,
                            Double.NaN);
                })
                .toList();
    }

    /** The same phase at the anchor, or the first one that was observed there. */
    private static Observation like(List<Observation> anchor, Observation o) {
        return anchor.stream().filter(a -> a.phase() == o.phase()).findFirst().orElse(anchor.get(0));
    }

    /** One speed, that of the leg to the anchor, constant below; uncertain as the anchor's time is, in proportion. */
    static @Nullable Band oneSpeed(Observation base, double baseKm, double km) {
        if (!(baseKm > 0 && km > 0)) {
            return null;
        }
        double ratio = km / baseKm;
        return new Band(
                (base.atH() - base.withinH()) * ratio, base.atH() * ratio, (base.atH() + base.withinH()) * ratio);
    }

    private static @Nullable Band window(PastEvent past, Footprint print, Observation o) {
        int place = past.place(o);
        int entry = o.city() ? print.entryOfCity(place) : -1;
        for (int e = 0; e < print.size() && !o.city(); e++) {
            if (print.spot(e) == Spot.FACILITY && print.index(e) == place) {
                entry = e;
            }
        }
        if (entry < 0) {
            return null;
        }
        var band =
                switch (o.phase()) {
                    case FIRST -> print.first(entry);
                    case PEAK -> print.peak(entry);
                    case END -> print.end(entry);
                };
        return new Band(band.low() / HOUR_S, band.likely() / HOUR_S, band.high() / HOUR_S);
    }

    /** Returns whether the windows without an anchor of all places and of one phase have a moment in common. */
    boolean together(Sighting.Phase phase) {
        var windows = rows.stream()
                .filter(r -> r.seen().phase() == phase)
                .map(Row::open)
                .filter(java.util.Objects::nonNull)
                .toList();
        double latest = windows.stream().mapToDouble(Band::low).max().orElse(Double.NaN);
        double earliest = windows.stream().mapToDouble(Band::high).min().orElse(Double.NaN);
        return windows.size() > 1 && latest <= earliest;
    }
}
