package io.spillover.exposure;

import io.spillover.propagation.Watch;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the graph about once a second how far a run is, which renews its claim, and stops it when it was cancelled there. */
final class ProgressWatch implements Watch {

    private static final long EVERY_NS = 1_000_000_000;

    private final Assessments assessments;
    private final String assessmentId;
    private final String owner;
    private final ReentrantLock telling = new ReentrantLock();
    private volatile long nextNs = System.nanoTime() + EVERY_NS;

    ProgressWatch(Assessments assessments, String assessmentId, String owner) {
        this.assessments = assessments;
        this.assessmentId = assessmentId;
        this.owner = owner;
    }

    @Override
    public void at(double share) {
        if (System.nanoTime() - nextNs < 0 || !telling.tryLock()) {
            return;
        }
        try {
            nextNs = System.nanoTime() + EVERY_NS;
            if (!assessments.progress(assessmentId, owner, share)) {
                throw new StoppedException();
            }
        } finally {
            telling.unlock();
        }
    }
}
