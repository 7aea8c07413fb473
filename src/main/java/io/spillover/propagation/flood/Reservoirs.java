package io.spillover.propagation.flood;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Dams;
import java.util.Arrays;
import java.util.List;

/**
 * Reservoirs as operating rules. What flows in is base + rise; what flows out never falls below the base, so that a reservoir
 * holds floods and not the river.
 *
 * <ul>
 *   <li>Cap: all above the release is stored until the flood storage is full, from then on all goes over; afterwards it is
 *       emptied at the release. Where the flood storage is not known, {@value #FLOOD_SHARE} of the total storage is taken to be
 *       free for floods (assumed); a dam of unknown storage is never full.
 *   <li>Curve: level-pool routing S₂ = S₁ + Δt·(I₂ − O(S₂)), implicit in time so that it is stable for any step, begun where the
 *       curve releases the base. Above the last point all that comes goes over.
 * </ul>
 *
 * <p>No volume is lost but what is still stored when the horizon of the run ends.
 */
final class Reservoirs {

    static final DamRule PASS = new DamRule.Pass();

    /** Share of a reservoir's total storage that is free for floods, where nobody says it (assumed). */
    static final double FLOOD_SHARE = 0.3;

    private static final int LONGEST = 1 << 14;
    private static final double EMPTY = 1e-9;

    private final Dams dams;
    private final double horizonS;
    private final FloodNotes notes;

    Reservoirs(Dams dams, Conditions conditions, FloodNotes notes) {
        this.dams = dams;
        this.horizonS = conditions.horizonS();
        this.notes = notes;
        for (int dam : conditions.measures().dams().keySet()) {
            if (dam < 0 || dam >= dams.size()) {
                throw new IllegalArgumentException("Dam " + dam + " is not in this world");
            }
        }
    }

    /** What is stored and goes out in one step. */
    private interface Pool {

        /** Takes what flows in over the base, returns what flows out over it. */
        double step(double riseM3PerS);

        double storedM3();

        boolean overflown();
    }

    Series release(int dam, DamRule rule, Series inflow, double baseM3PerS) {
        if (inflow.empty()) {
            return inflow;
        }
        double storage = floodStorageM3(dam);
        notes.operated(dam, rule, rule instanceof DamRule.Cap ? storage : Double.NaN);
        Pool pool = pool(rule, storage, baseM3PerS, inflow.stepS());
        double[] in = inflow.riseM3PerS();
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            out[i] = pool.step(in[i]);
        }
        double most = Arrays.stream(in).sum() * inflow.stepS();
        int n = in.length;
        double end = Math.max(0, horizonS - inflow.startS()) / inflow.stepS();
        while (pool.storedM3() > EMPTY * most && n < Math.min(end, LONGEST)) {
            double next = pool.step(0);
            if (next <= 0) {
                break;
            }
            out = n == out.length ? Arrays.copyOf(out, 2 * n) : out;
            out[n++] = next;
        }
        if (pool.overflown()) {
            notes.full(dam);
        }
        notes.kept(dam, pool.storedM3() > 1e-6 * most ? pool.storedM3() : 0);
        boolean nothing = Arrays.stream(out, 0, n).allMatch(q -> q <= 0);
        return nothing
                ? new Series(inflow.crest().peakS(), inflow.stepS(), new double[0])
                : Series.of(inflow.startS(), inflow.stepS(), Arrays.copyOf(out, n));
    }

    private double floodStorageM3(int dam) {
        if (dams.floodStorageM3(dam) >= 0) {
            return dams.floodStorageM3(dam);
        }
        return dams.storageM3(dam) > 0 ? FLOOD_SHARE * dams.storageM3(dam) : Double.POSITIVE_INFINITY;
    }

    private static Pool pool(DamRule rule, double storageM3, double baseM3PerS, double stepS) {
        if (rule instanceof DamRule.Cap cap) {
            return new Capped(Math.max(0, cap.releaseM3PerS() - baseM3PerS), storageM3, stepS);
        }
        if (rule instanceof DamRule.Curve curve) {
            return new Level(curve.points(), baseM3PerS, stepS);
        }
        throw new IllegalArgumentException("Not a rule that releases: " + rule);
    }

    private static final class Capped implements Pool {

        private final double release;
        private final double capacity;
        private final double stepS;
        private double stored;
        private boolean over;

        Capped(double releaseM3PerS, double capacityM3, double stepS) {
            this.release = releaseM3PerS;
            this.capacity = capacityM3;
            this.stepS = stepS;
        }

        @Override
        public double step(double rise) {
            double out = Math.min(release, rise + stored / stepS);
            stored = Math.max(0, stored + (rise - out) * stepS);
            if (stored > capacity) {
                out += (stored - capacity) / stepS;
                stored = capacity;
                over = true;
            }
            return out;
        }

        @Override
        public double storedM3() {
            return stored;
        }

        @Override
        public boolean overflown() {
            return over;
        }
    }

    private static final class Level implements Pool {

        private final double[] storage;
        private final double[] rise;
        private final double stepS;
        private final double begunAt;
        private final double top;
        private double stored;
        private boolean over;

        Level(List<DamRule.Curve.Point> points, double baseM3PerS, double stepS) {
            int n = points.size();
            this.stepS = stepS;
            storage = new double[n + 1];
            rise = new double[n + 1];
            for (int i = 0; i < n; i++) {
                storage[i] = points.get(i).storageM3();
                rise[i] = Math.max(0, points.get(i).outflowM3PerS() - baseM3PerS);
            }
            top = storage[n - 1];
            // above the last point a step's water goes over within a step
            storage[n] = top + 1e9 * stepS;
            rise[n] = rise[n - 1] + 1e9;
            begunAt = storageAt(0);
            stored = begunAt;
        }

        private double storageAt(double outRise) {
            int i = 0;
            while (i < rise.length - 1 && rise[i + 1] <= outRise) {
                i++;
            }
            if (i == rise.length - 1 || rise[i] > outRise) {
                return storage[i];
            }
            return storage[i] + (storage[i + 1] - storage[i]) * (outRise - rise[i]) / (rise[i + 1] - rise[i]);
        }

        @Override
        public double step(double inRise) {
            // S₂ + Δt·O(S₂) rises with S₂: find the piece of the curve where it meets S₁ + Δt·I₂
            double sum = stored + stepS * inRise;
            int i = 0;
            while (i < storage.length - 2 && storage[i + 1] + stepS * rise[i + 1] <= sum) {
                i++;
            }
            double low = storage[i] + stepS * rise[i];
            double high = storage[i + 1] + stepS * rise[i + 1];
            double part = Math.max(0, (sum - low) / (high - low));
            double out = Math.max(0, Math.min(rise[i] + part * (rise[i + 1] - rise[i]), (sum - begunAt) / stepS));
            stored = sum - stepS * out;
            over |= stored > top;
            return out;
        }

        @Override
        public double storedM3() {
            return stored - begunAt;
        }

        @Override
        public boolean overflown() {
            return over;
        }
    }
}
