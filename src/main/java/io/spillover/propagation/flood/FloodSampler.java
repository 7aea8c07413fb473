package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Draw;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws courses around a routed run. Not the hydrographs are routed again: the legs of each way are summed with other speeds, and
 * the crest that was routed is moved and flattened by the difference, so that the course with all drivers at their middle is the
 * routed run itself.
 *
 * <ul>
 *   <li>ln T of a leg moves with z of discharge (−0.4 σ_Q) and of roughness (0.6 σ_n), which all legs share, and with z of its
 *       reach's own geometry, which are as alike from reach to reach as the draw's ρ says. V moves with the cube.
 *   <li>Peak: the routed one, its time on the way since it was last known stretched by ΣT/ΣT̂ of the way of the biggest wave in
 *       it. Rise: the routed one times √(s²/(s² − V̂ + V̂·ΣV/ΣV̂)), s² the spread of the routed hydrograph (Hayami's closed form for a bell). First and end move with the peak, first
 *       never before the dynamic wave.
 *   <li>A seen crest varies by the normal that its 90 % tells, one over an area by the upper half of one, a breach's peak by the
 *       lognormal of Froehlich's band at the same volume.
 *   <li>A city is exposed if the rise where it is first reached is at least the threshold for that course's discharge, and it is
 *       reached before the horizon.
 * </ul>
 *
 * <p>Watched are the cities of the footprint: all that are exposed within the 90 % bands of the routed run.
 */
final class FloodSampler implements Sampler {

    private static final int DISCHARGE = 1;
    private static final int ROUGHNESS = 2;
    private static final int GEOMETRY = 3;
    private static final int KNOWN = 4;
    private static final int LATER = 5;
    private static final int BREACH = 6;

    private final int[] cities;
    private final Traces.Trace[] firsts;
    private final Traces.Trace[] worsts;
    private final int[] parent;
    private final int[] geometry;
    private final int[] geometryReach;
    private final double[] sigma;
    private final double[] timeS;
    private final double[] varianceS2;
    private final double[] boundS;
    private final double[] usualBoundS;
    private final double[] usualTimeS;
    private final double[] usualVarianceS2;
    private final int[] root;
    private final int[] firstPiece;
    private final int[] worstPiece;
    private final double horizonS;
    private final double leastRise;
    private final double earliestS;

    FloodSampler(World world, Conditions conditions, Footprint footprint, Traces traces, double earliestS) {
        this.horizonS = conditions.horizonS();
        this.leastRise = conditions.leastRiseShare();
        this.earliestS = earliestS;
        List<Integer> watched = new ArrayList<>();
        List<Traces.Trace> first = new ArrayList<>();
        List<Traces.Trace> worst = new ArrayList<>();
        for (int e : footprint.cityEntries()) {
            Traces.Trace f = at(world, traces, footprint.river(e), footprint.km(e));
            Traces.Trace w = at(world, traces, footprint.intensityRiver(e), footprint.intensityKm(e));
            watched.add(footprint.index(e));
            first.add(f);
            worst.add(w);
        }
        cities = watched.stream().mapToInt(Integer::intValue).toArray();
        firsts = first.toArray(Traces.Trace[]::new);
        worsts = worst.toArray(Traces.Trace[]::new);
        List<Path.Piece> pieces = traces.path().pieces();
        int[] number = new int[pieces.size()];
        for (Traces.Trace[] all : List.of(firsts, worsts)) {
            for (Traces.Trace trace : all) {
                for (int node = trace.node(); node >= 0 && number[node] == 0; ) {
                    number[node] = 1;
                    node = pieces.get(node).parent();
                }
            }
        }
        int n = 0;
        for (int i = 0; i < number.length; i++) {
            number[i] = number[i] == 1 ? n++ : -1;
        }
        parent = new int[n];
        root = new int[n];
        geometry = new int[n];
        sigma = new double[n];
        timeS = new double[n];
        varianceS2 = new double[n];
        boundS = new double[n];
        usualBoundS = new double[n];
        usualTimeS = new double[n];
        usualVarianceS2 = new double[n];
        Map<Integer, Integer> place = new LinkedHashMap<>();
        for (int i = 0; i < number.length; i++) {
            int k = number[i];
            if (k < 0) {
                continue;
            }
            Path.Piece piece = pieces.get(i);
            parent[k] = piece.parent() < 0 ? -1 : number[piece.parent()];
            root[k] = parent[k] < 0 ? k : root[parent[k]];
            sigma[k] = piece.leg().sigmaGeometry();
            timeS[k] = piece.share() * piece.leg().timeS();
            varianceS2[k] = piece.share() * piece.leg().varianceS2();
            boundS[k] = piece.share() * piece.leg().boundS();
            int above = parent[k];
            usualBoundS[k] = boundS[k] + (above < 0 ? 0 : usualBoundS[above]);
            usualTimeS[k] = timeS[k] + (above < 0 ? 0 : usualTimeS[above]);
            usualVarianceS2[k] = varianceS2[k] + (above < 0 ? 0 : usualVarianceS2[above]);
            Integer known = place.putIfAbsent(piece.leg().reach(), place.size());
            geometry[k] = known == null ? place.size() - 1 : known;
        }
        geometryReach = place.keySet().stream().mapToInt(Integer::intValue).toArray();
        firstPiece = Arrays.stream(firsts).mapToInt(t -> number[t.node()]).toArray();
        worstPiece = Arrays.stream(worsts).mapToInt(t -> number[t.node()]).toArray();
    }

    private static Traces.Trace at(World world, Traces traces, int river, double km) {
        int reach = world.reachAt(river, km);
        Traces.Trace found = traces.at(reach, world.rivers().share(reach, km));
        if (found == null) {
            throw new IllegalArgumentException("This footprint is not of this event: nothing was routed to km " + km
                    + " of river " + world.rivers().riverId(river));
        }
        return found;
    }

    @Override
    public int[] cities() {
        return cities.clone();
    }

    @Override
    public Walker walker() {
        return new Drawer();
    }

    /** One course after another. */
    private final class Drawer implements Walker {

        private final double[] time = new double[parent.length];
        private final double[] variance = new double[parent.length];
        private final double[] bound = new double[parent.length];
        private final double[] own = new double[geometryReach.length];
        private double firstS;
        private double peakS;
        private double endS;
        private double riseM3PerS;

        @Override
        public void walk(Draw draw, Course course) {
            double zDischarge = draw.normal(DISCHARGE);
            double shared =
                    Leg.SIGMA_TIME_BY_ROUGHNESS * draw.normal(ROUGHNESS) - Leg.SIGMA_TIME_BY_DISCHARGE * zDischarge;
            for (int r = 0; r < own.length; r++) {
                own[r] = draw.normal(GEOMETRY, geometryReach[r]);
            }
            for (int i = 0; i < parent.length; i++) {
                double factor = Math.exp(shared + sigma[i] * own[geometry[i]]);
                int before = parent[i];
                time[i] = timeS[i] * factor + (before < 0 ? 0 : time[before]);
                variance[i] = varianceS2[i] * factor * factor * factor + (before < 0 ? 0 : variance[before]);
                bound[i] = boundS[i] * factor + (before < 0 ? 0 : bound[before]);
            }
            double flow = Math.exp(Leg.SIGMA_DISCHARGE * zDischarge);
            for (int k = 0; k < firsts.length; k++) {
                read(draw, firsts[k], firstPiece[k]);
                double first = firstS;
                if (riseM3PerS < leastRise * flow * firsts[k].base() || first > horizonS) {
                    course.miss(k);
                    continue;
                }
                read(draw, worsts[k], worstPiece[k]);
                double peak = Math.max(first, peakS);
                course.hit(k, first, peak, Math.max(peak, endS), flow * worsts[k].base() + riseM3PerS);
            }
        }

        private void read(Draw draw, Traces.Trace trace, int piece) {
            Clock clock = trace.clock();
            Series.Crest crest = trace.crest();
            int began = root[piece];
            double off = clock.withinS() == 0 ? 0 : clock.withinS() / Spread.Z_95 * draw.normal(KNOWN, began);
            if (clock.laterS() > 0) {
                off += clock.laterS() / Spread.Z_95 * Math.max(0, draw.normal(LATER, began));
            }
            double slower = usualTimeS[piece] > 0 ? time[piece] / usualTimeS[piece] : 1;
            double later = clock.wayS(crest.peakS()) * (slower - 1) + off;
            Flood.Origin origin = trace.origin();
            double source = 0;
            if (origin.peakFactor() > 1) {
                double sharper = Math.exp(Math.log(origin.peakFactor()) / Spread.Z_95 * draw.normal(BREACH, began));
                source = origin.varianceS2() * (1 / (sharper * sharper) - 1);
            }
            double spread = trace.spreadS2();
            double added = clock.varianceS2().likely();
            double wider = usualVarianceS2[piece] > 0 ? variance[piece] / usualVarianceS2[piece] : 1;
            double other = Clock.spreadS2(spread, added, added * wider + source);
            double ratio = other > 0 ? Math.sqrt(spread / other) : 1;
            riseM3PerS = crest.riseM3PerS() * ratio;
            var window = trace.reading().window();
            double lead = crest.peakS() - crest.firstS();
            double usualFirst = Math.max(clock.boundS().likely(), crest.firstS());
            double now = Math.max(
                    clock.boundS().likely() + bound[piece] - usualBoundS[piece] + Math.min(0, off),
                    crest.peakS() + later - lead);
            firstS = Math.max(earliestS, window.first().likely() + now - usualFirst);
            peakS = Math.max(firstS, window.peak().likely() + later);
            double tail = (crest.endS() - crest.peakS()) * (1 / ratio - 1);
            endS = Math.max(peakS, window.end().likely() + later + tail);
        }
    }
}
