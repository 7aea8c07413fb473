package io.spillover.propagation.inoperability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One course of an outage over an affected net, with work arrays that are used again.
 *
 * <p>Equation: dq_i/dt = r_i·(min(1, (Σ_j a_ij·s_ij·q_j + c_i)/(1−a_ii)) − q_i), the dynamic inoperability of Lian and Haimes
 * (2006) in continuous time, held to 0…1, with a rate r for losing and another for coming back. c is the shock while it lasts;
 * q begins at it. s_ij is 0 while stocks bridge the loss of j and 1 after: a stock of T seconds is used up when ∫q_j dt = T, so
 * it lasts longer than T against a partial loss, and it is not refilled.
 *
 * <p>Solved by exponential steps that grow by a tenth of themselves from a minute after each turn (start, end of the shock), the
 * right-hand side taken at both ends of a step by the weights of the linear course; each step is a mean of losses, so that q
 * stays within 0…1 and never falls when A or c rises. Stocks that run out within a step count for their part of it. Against
 * even steps of half a minute on 300 random networks, worst losses differed by less than 0.03, first arrivals and ends by less
 * than a tenth. Work: twice the needs for each of about 150 steps.
 */
final class LossCourse {

    private static final double FIRST_STEP_S = 60;
    /** Stands for the endless gain of a sector that needs all of itself. */
    private static final double MOST_BOOST = 1e12;

    private static final double GROWTH = 1.1;
    /** Once the shock is over no step is longer than this part of the shortest mean time of recovery, so that losses that feed each other shrink in time. */
    private static final double LONGEST_OF_RECOVERY = 1.5;

    private static final double LONGEST_S = 10 * 365 * 86_400.0;
    /** A course is over when all losses are below this share of the least that counts. */
    private static final double OVER = 0.1;
    /** The worst is dated when the loss comes within a hundredth of it. */
    private static final double PEAK_WITHIN = 1.01;

    final double[] peak;
    final double[] peakS;
    final double[] firstS;
    final double[] endS;
    /** When a loss began, however small. */
    final double[] beganS;
    /** Place in the net of the need that brought the most when the loss first counted, or began; −1 without one. */
    final int[] via;
    /** Half steps until a loss began; a need that brought it has a supplier whose loss began before. */
    final int[] stage;

    private final SupplyNet net;
    private final int[] sector;
    private final double least;
    private final double[] q;
    private final double[] start;
    private final double[] ahead;
    private final double[] used;
    private final double[] dated;
    private final double[] boost;
    private final double[] gain;
    private final double[] lasts;
    private final double[] weight = new double[Pacing.SECTORS];
    private final double[] losing = new double[Pacing.SECTORS];
    private final double[] returning = new double[Pacing.SECTORS];

    LossCourse(SupplyNet net, int[] sector, double least) {
        this.net = net;
        this.sector = sector;
        this.least = least;
        int n = net.size;
        peak = new double[n];
        peakS = new double[n];
        firstS = new double[n];
        endS = new double[n];
        beganS = new double[n];
        via = new int[n];
        stage = new int[n];
        q = new double[n];
        start = new double[n];
        ahead = new double[n];
        used = new double[n];
        dated = new double[n];
        boost = new double[n];
        gain = new double[net.share.length];
        lasts = new double[net.share.length];
    }

    /**
     * Runs a course.
     *
     * @param shock by node, held to 1
     * @param durationS how long the shock lasts
     * @param scale on the needs of each node
     * @param stock on the stocks of each node
     * @param pacing rates by sector
     */
    void run(double[] shock, double durationS, double[] scale, double[] stock, Pacing pacing) {
        Arrays.fill(used, 0);
        Arrays.fill(peak, 0);
        Arrays.fill(peakS, 0);
        Arrays.fill(dated, 0);
        Arrays.fill(firstS, Double.POSITIVE_INFINITY);
        Arrays.fill(endS, Double.POSITIVE_INFINITY);
        Arrays.fill(beganS, Double.POSITIVE_INFINITY);
        Arrays.fill(via, -1);
        Arrays.fill(stage, Integer.MAX_VALUE);
        for (int i = 0; i < net.size; i++) {
            boost[i] = Math.min(MOST_BOOST, StaticLoss.own(net.own[i] * scale[i], 1));
            for (int a = net.first[i]; a < net.first[i + 1]; a++) {
                gain[a] = net.share[a] * scale[i] * boost[i];
                lasts[a] = net.stockS[a] * stock[i];
            }
            q[i] = shock[i];
            if (q[i] > 0) {
                stage[i] = -1;
                beganS[i] = 0;
                note(i, 0, q[i], 0, 0, 0);
            }
        }
        double t = 0;
        double h = FIRST_STEP_S;
        double longest = LONGEST_OF_RECOVERY / pacing.fastest(sector);
        boolean shocked = true;
        boolean open = true;
        for (int step = 0; open && t < durationS + LONGEST_S; step++) {
            h = shocked ? h : Math.min(h, longest);
            boolean turn = shocked && t + h >= durationS;
            double now = turn ? durationS - t : h;
            pacing.steps(now, shocked, weight, losing, returning);
            open = step(step, t, now, shocked ? shock : null) || shocked;
            t = turn ? durationS : t + now;
            h = turn ? FIRST_STEP_S : h * GROWTH;
            shocked &= !turn;
        }
        for (int i = 0; i < net.size; i++) {
            if (firstS[i] < Double.POSITIVE_INFINITY) {
                peakS[i] = Math.max(peakS[i], firstS[i]);
                endS[i] = Math.max(peakS[i], q[i] >= least ? t : endS[i]);
            }
        }
    }

    private boolean step(int step, double t, double h, double @Nullable [] shock) {
        for (int i = 0; i < net.size; i++) {
            start[i] = target(i, shock == null ? 0 : shock[i], q, 0);
            ahead[i] = approach(i, q[i], start[i]);
            if (ahead[i] > 0 && stage[i] == Integer.MAX_VALUE) {
                begin(i, 2 * step, t, q, 0);
            }
        }
        double most = 0;
        for (int i = 0; i < net.size; i++) {
            double later = target(i, shock == null ? 0 : shock[i], ahead, h);
            double w = weight[sector[i]];
            double next = approach(i, q[i], (1 - w) * start[i] + w * later);
            if (next > 0 && stage[i] == Integer.MAX_VALUE) {
                begin(i, 2 * step + 1, t, ahead, h);
            }
            double felt = 0;
            if (next >= least && firstS[i] == Double.POSITIVE_INFINITY && stage[i] >= 0) {
                via[i] = greatest(i, ahead, h, via[i], stage[i]);
                felt = via[i] < 0 ? 0 : h * (1 - out(via[i], h, ahead));
            }
            note(i, t, q[i], h, next, felt);
            most = Math.max(most, next);
            start[i] = next;
        }
        for (int i = 0; i < net.size; i++) {
            used[i] += h * (q[i] + start[i]) / 2;
            q[i] = start[i];
        }
        return most >= OVER * least;
    }

    /** Where a loss tends to, when the others lose what is in {@code by} and a step of {@code h} has drawn on the stocks. */
    private double target(int i, double shock, double[] by, double h) {
        double sum = shock == 0 ? 0 : shock * boost[i];
        for (int a = net.first[i]; a < net.first[i + 1]; a++) {
            double loss = by[net.from[a]];
            if (loss > 0) {
                sum += gain[a] * loss * out(a, h, by);
            }
        }
        return Math.min(1, sum);
    }

    /** The part of a step for which a need's stock is used up. */
    private double out(int a, double h, double[] by) {
        int j = net.from[a];
        if (used[j] >= lasts[a]) {
            return 1;
        }
        double drawn = h * (q[j] + by[j]) / 2;
        double over = used[j] + drawn - lasts[a];
        return over <= 0 ? 0 : over / drawn;
    }

    private double approach(int i, double from, double to) {
        return to + (from - to) * (to > from ? losing : returning)[sector[i]];
    }

    private void begin(int i, int when, double t, double[] by, double h) {
        via[i] = greatest(i, by, h, -1, when);
        stage[i] = when;
        beganS[i] = t;
    }

    private int greatest(int i, double[] by, double h, int otherwise, int before) {
        int found = otherwise;
        double most = 0;
        for (int a = net.first[i]; a < net.first[i + 1]; a++) {
            double brings = stage[net.from[a]] < before ? gain[a] * by[net.from[a]] * out(a, h, by) : 0;
            if (brings > most) {
                most = brings;
                found = a;
            }
        }
        return found;
    }

    /** Notes a step in which the loss went from one value to another, evenly from the moment on when it was felt. */
    private void note(int i, double t, double before, double h, double now, double felt) {
        double high = Math.max(before, now);
        if (high > dated[i] * PEAK_WITHIN) {
            dated[i] = high;
            peakS[i] = t + (now >= before ? h : 0);
        }
        peak[i] = Math.max(peak[i], high);
        if (high >= least && firstS[i] == Double.POSITIVE_INFINITY) {
            firstS[i] = before >= least ? t : t + felt + (h - felt) * (least - before) / (now - before);
        }
        if (before >= least && now < least) {
            endS[i] = t + h * (before - least) / (before - now);
        }
    }
}
