package io.spillover.propagation.inoperability;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Draw;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws courses of an outage. Four lognormal drivers with the factors of {@link Strength} at 90 %: how strongly a sector of a city
 * depends and how long its stocks last, drawn for each of them; how fast a kind of sector feels a loss and comes back, drawn for
 * each kind. How much places err together is the draw's. Shock and duration are as stated.
 */
final class OutageSampler implements Sampler {

    static final int DEPENDENCY = 501;
    static final int STOCK = 502;
    static final int ONSET = 503;
    static final int RESTORATION = 504;
    static final int SIGHTING = 505;

    private static final double Z_95 = 1.6448536269514722;

    private final List<Layer> layers;
    private final OutageEvent event;
    private final double horizonS;
    private final Anchors anchors;
    private final int[] cities;
    private final Map<Integer, Integer> place = new HashMap<>();
    private final int[] movedBy;
    private final int[] scaledBy;

    OutageSampler(List<Layer> layers, OutageEvent event, Conditions conditions, Footprint footprint) {
        this.layers = layers;
        this.event = event;
        this.horizonS = conditions.horizonS();
        this.anchors = new Anchors(conditions.sightings());
        cities = layers.stream()
                .flatMapToInt(layer -> Arrays.stream(layer.nodes))
                .map(Supplies::cityOf)
                .distinct()
                .toArray();
        movedBy = new int[cities.length];
        scaledBy = new int[cities.length];
        for (int k = 0; k < cities.length; k++) {
            place.put(cities[k], k);
        }
        for (int k = 0; k < cities.length; k++) {
            movedBy[k] = anchor(footprint, cities[k], true);
            scaledBy[k] = anchor(footprint, cities[k], false);
        }
    }

    /** The city seen that a city was reached by way of, by its place; −1 without one. */
    private int anchor(Footprint footprint, int city, boolean time) {
        for (int e = footprint.entryOfCity(city); e >= 0; e = footprint.predecessor(e)) {
            int at = footprint.spot(e) == Spot.CITY
                    ? footprint.index(e)
                    : footprint.spot(e) == Spot.SECTOR ? Supplies.cityOf(footprint.index(e)) : -1;
            boolean seen = footprint.entryOfCity(at) >= 0 && (time ? anchors.first(at) : anchors.loss(at)) != null;
            if (seen) {
                return place.getOrDefault(at, -1);
            }
        }
        return -1;
    }

    @Override
    public int[] cities() {
        return cities.clone();
    }

    @Override
    public Walker walker() {
        LossCourse[] runs = layers.stream().map(Layer::course).toArray(LossCourse[]::new);
        double[][] scale = layers.stream().map(l -> new double[l.net.size]).toArray(double[][]::new);
        double[][] stock = layers.stream().map(l -> new double[l.net.size]).toArray(double[][]::new);
        Pacing pacing = new Pacing();
        double[] shift = new double[cities.length];
        double[] factor = new double[cities.length];
        return (draw, course) -> {
            for (int s = 0; s < Pacing.SECTORS; s++) {
                pacing.set(
                        s,
                        event.recoveryDays(),
                        factor(draw, ONSET, s, Strength.ONSET_FACTOR),
                        factor(draw, RESTORATION, s, Strength.RESTORATION_FACTOR));
            }
            for (int k = 0; k < cities.length; k++) {
                course.miss(k);
            }
            for (int l = 0; l < runs.length; l++) {
                Layer layer = layers.get(l);
                for (int i = 0; i < layer.net.size; i++) {
                    int node = layer.nodes[i];
                    scale[l][i] =
                            Strength.scale(layer.sums[i], factor(draw, DEPENDENCY, node, Strength.DEPENDENCY_FACTOR));
                    stock[l][i] = 1 / factor(draw, STOCK, node, Strength.STOCK_FACTOR);
                }
                runs[l].run(layer.shock, event.durationS(), scale[l], stock[l], pacing);
                read(layer, runs[l], course);
            }
            bring(draw, course, shift, factor);
        };
    }

    private static double factor(Draw draw, int driver, int where, double factor) {
        return Math.exp(Math.log(factor) / Z_95 * draw.normal(driver, where));
    }

    private void read(Layer layer, LossCourse run, Course course) {
        for (int i = 0; i < layer.net.size; i++) {
            if (run.firstS[i] <= horizonS) {
                int k = place.getOrDefault(Supplies.cityOf(layer.nodes[i]), 0);
                boolean before = course.firstS[k] < Double.POSITIVE_INFINITY;
                boolean worse = !before || run.peak[i] > course.intensity[k];
                course.hit(
                        k,
                        Math.min(course.firstS[k], run.firstS[i]),
                        worse ? run.peakS[i] : course.peakS[k],
                        before ? Math.max(course.endS[k], run.endS[i]) : run.endS[i],
                        worse ? run.peak[i] : course.intensity[k]);
            }
        }
    }

    private void bring(Draw draw, Course course, double[] shift, double[] factor) {
        for (int k = 0; k < cities.length; k++) {
            boolean hit = course.firstS[k] < Double.POSITIVE_INFINITY;
            @Nullable Sighting began = hit && movedBy[k] == k ? anchors.first(cities[k]) : null;
            @Nullable Sighting worst = hit && scaledBy[k] == k ? anchors.loss(cities[k]) : null;
            shift[k] = began == null
                    ? 0
                    : began.atS() + began.withinS() / Z_95 * draw.normal(SIGHTING, cities[k]) - course.firstS[k];
            factor[k] = worst == null ? 1 : worst.intensity() / course.intensity[k];
        }
        for (int k = 0; k < cities.length; k++) {
            if (course.firstS[k] < Double.POSITIVE_INFINITY && (movedBy[k] >= 0 || scaledBy[k] >= 0)) {
                double s = movedBy[k] < 0 ? 0 : shift[movedBy[k]];
                double f = scaledBy[k] < 0 ? 1 : factor[scaledBy[k]];
                course.hit(
                        k,
                        Math.max(0, course.firstS[k] + s),
                        Math.max(0, course.peakS[k] + s),
                        Math.max(0, course.endS[k] + s),
                        Math.min(1, course.intensity[k] * f));
            }
        }
    }
}
