package io.spillover.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Draws many courses of an event and counts. The same seed gives the same answer on any number of threads: every course has its
 * own drivers, and what is counted does not depend on the order.
 *
 * @param courses how many are drawn
 * @param seed of the drivers
 * @param rho how much the places of one driver err together: 1 comonotone, 0 independent
 * @param threads at work, the caller's among them
 */
public record Ensemble(int courses, long seed, double rho, int threads) {

    private static final int CHUNK = 64;

    /** @throws IllegalArgumentException if a number is impossible */
    public Ensemble {
        if (courses < 1 || threads < 1 || !(rho >= 0 && rho <= 1)) {
            throw new IllegalArgumentException(
                    "Not an ensemble: " + courses + " courses, rho " + rho + ", " + threads + " threads");
        }
    }

    /** Returns the memory that the courses of a number of cities take, in bytes. */
    public long estimatedBytes(int cities) {
        return 4L * Float.BYTES * courses * cities;
    }

    /**
     * Draws.
     *
     * @return for each city of the sampler, in its order
     * @throws Watch.StoppedException if the watch stops it
     */
    public List<Odds> draw(Sampler sampler, Watch watch) {
        int n = sampler.cities().length;
        float[][] first = new float[n][courses];
        float[][] peak = new float[n][courses];
        float[][] end = new float[n][courses];
        float[][] strength = new float[n][courses];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable work = () -> {
            Sampler.Walker walker = sampler.walker();
            Sampler.Course course = new Sampler.Course(n);
            Draw draw = new Draw(seed, rho);
            for (int from = next.getAndAdd(CHUNK);
                    from < courses && failure.get() == null;
                    from = next.getAndAdd(CHUNK)) {
                watch.at((double) from / courses);
                for (int c = from; c < Math.min(courses, from + CHUNK); c++) {
                    walker.walk(draw.course(c), course);
                    for (int k = 0; k < n; k++) {
                        first[k][c] = (float) course.firstS[k];
                        peak[k][c] = (float) course.peakS[k];
                        end[k][c] = (float) course.endS[k];
                        strength[k][c] = (float) course.intensity[k];
                    }
                }
            }
        };
        run(work, failure);
        int[] cities = sampler.cities();
        Odds[] odds = new Odds[n];
        AtomicInteger nextCity = new AtomicInteger();
        run(
                () -> {
                    for (int k = nextCity.getAndIncrement(); k < n; k = nextCity.getAndIncrement()) {
                        odds[k] = odds(cities[k], first[k], peak[k], end[k], strength[k]);
                    }
                },
                failure);
        return List.of(odds);
    }

    private void run(Runnable work, AtomicReference<RuntimeException> failure) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < threads; t++) {
            Thread thread = new Thread(guarded, "ensemble-" + t);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        guarded.run();
        for (Thread thread : others) {
            join(thread);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Odds odds(int city, float[] first, float[] peak, float[] end, float[] strength) {
        int hits = 0;
        for (int c = 0; c < courses; c++) {
            if (first[c] < Float.POSITIVE_INFINITY) {
                first[hits] = first[c];
                peak[hits] = peak[c];
                end[hits] = end[c];
                strength[hits] = strength[c];
                hits++;
            }
        }
        return hits == 0
                ? new Odds(city, 0, courses, null, null, null, null)
                : new Odds(
                        city,
                        hits,
                        courses,
                        Quantiles.band(first, hits),
                        Quantiles.band(peak, hits),
                        Quantiles.band(end, hits),
                        Quantiles.band(strength, hits));
    }
}
