package io.spillover.exposure;

import io.spillover.problem.UnavailableException;
import io.spillover.propagation.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Where assessments run: a few threads and a bounded queue, so that a long run neither holds a request nor ends with it. A process
 * that is stopped lets its runs go; their claims run out and another instance computes them.
 */
@Component
@EnableConfigurationProperties(AssessmentProperties.class)
class AssessmentRuns implements DisposableBean {

    private static final int WAITING = 256;

    private final ThreadPoolExecutor workers;
    private final Duration patience;

    AssessmentRuns(AssessmentProperties properties) {
        var number = new AtomicInteger();
        this.patience = properties.patience();
        this.workers = new ThreadPoolExecutor(
                properties.workers(),
                properties.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> {
                    var thread = new Thread(task, "assessment-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs something and waits a little for it; what it throws meanwhile is thrown here.
     *
     * @return whether it is done
     * @throws UnavailableException if too many are waiting already
     */
    boolean run(Runnable task) {
        return wait(submitted(() -> {
                    task.run();
                    return true;
                }))
                .isPresent();
    }

    /**
     * Runs something that nobody needs if it takes long: then it is stopped.
     *
     * @param task gets the watch that stops it
     * @throws UnavailableException if it took too long or too many are waiting already
     */
    <T> T call(Function<Watch, T> task) {
        var given = new AtomicBoolean();
        var running = submitted(() -> task.apply(share -> {
            if (given.get()) {
                throw new Watch.StoppedException();
            }
        }));
        return wait(running).orElseThrow(() -> {
            given.set(true);
            running.cancel(false);
            return new UnavailableException(
                    "This takes too long to be answered at once: draw fewer courses, or declare the hazard and assess it.",
                    null);
        });
    }

    private <T> Future<T> submitted(Callable<T> task) {
        try {
            return workers.submit(task);
        } catch (RejectedExecutionException e) {
            throw new UnavailableException("Too many assessments are waiting; please try again.", e);
        }
    }

    private <T> Optional<T> wait(Future<T> running) {
        try {
            return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
