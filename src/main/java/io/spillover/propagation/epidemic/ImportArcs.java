package io.spillover.propagation.epidemic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The ways that matter for drawing: those out of place {@code k} are from {@code first[k]} up to {@code first[k + 1]}. For every
 * city the strongest ways in are kept until they carry {@value #KEPT} of all imports at the likely times; they are scaled up for
 * what is left out. {@code perDay} counts the infectious people at the origin.
 */
final class ImportArcs {

    static final double KEPT = 0.99;

    final int[] first;
    final int[] target;
    final double[] perDay;
    final boolean[] modelled;

    private record Arc(int from, int to, double perDay, boolean modelled, double strength) {}

    /**
     * @param cities watched
     * @param placeOf of a city among them, −1 for others
     * @param days likely arrival by city
     * @param infectious at arrival, by place
     * @param known whether the time of a place is known, so that nothing leads into it
     */
    ImportArcs(
            Travel travel,
            int[] cities,
            int[] placeOf,
            double[] days,
            double[] infectious,
            boolean[] known,
            double growthPerDay) {
        List<List<Arc>> into = new ArrayList<>();
        for (int k = 0; k < cities.length; k++) {
            into.add(new ArrayList<>());
        }
        for (int k = 0; k < cities.length; k++) {
            Travel.Row row = travel.row(cities[k]);
            double head = Math.exp(-growthPerDay * days[cities[k]]);
            for (int a = 0; a < row.size(); a++) {
                int to = placeOf[row.target[a]];
                if (to >= 0 && !known[to]) {
                    double r = infectious[k] * row.perDay[a];
                    into.get(to).add(new Arc(k, to, r, row.modelled[a], r * head));
                }
            }
        }
        List<Arc> kept = new ArrayList<>();
        into.forEach(arcs -> keep(arcs, kept));
        kept.sort(Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to));
        first = new int[cities.length + 1];
        target = new int[kept.size()];
        perDay = new double[kept.size()];
        modelled = new boolean[kept.size()];
        for (int a = 0; a < kept.size(); a++) {
            Arc arc = kept.get(a);
            first[arc.from() + 1]++;
            target[a] = arc.to();
            perDay[a] = arc.perDay();
            modelled[a] = arc.modelled();
        }
        Arrays.parallelPrefix(first, Integer::sum);
    }

    private static void keep(List<Arc> arcs, List<Arc> kept) {
        arcs.sort(Comparator.comparingDouble(Arc::strength).reversed().thenComparingInt(Arc::from));
        double all = arcs.stream().mapToDouble(Arc::strength).sum();
        double sum = 0;
        int n = 0;
        while (n < arcs.size() && sum < KEPT * all) {
            sum += arcs.get(n++).strength();
        }
        for (Arc arc : arcs.subList(0, n)) {
            kept.add(new Arc(arc.from(), arc.to(), arc.perDay() * all / sum, arc.modelled(), 0));
        }
    }
}
