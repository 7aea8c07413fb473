package io.spillover.exposure;

import io.spillover.problem.UnavailableException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
        Future<?> running;
        try {
            running = workers.submit(task);
        } catch (RejectedExecutionException e) {
            throw new UnavailableException("Too many assessments are waiting; please try again.", e);
        }
        try {
            running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
