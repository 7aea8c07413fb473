package io.spillover.exposure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How assessments are run, {@code spillover.assessment.*}.
 *
 * @param courses drawn for the probability of an answer; 2,000 know a probability of one half to ± 2 % at 90 %
 * @param seed of the drawing
 * @param threads that draw for one answer
 * @param workers assessments that run at the same time; further ones wait
 * @param patience how long a request waits for its assessment before it is told that it is running
 * @param memoryMb most memory one run may take, in MB; 0 for a quarter of what the process may have
 */
@ConfigurationProperties("spillover.assessment")
public record AssessmentProperties(
        @DefaultValue("2000") int courses,
        @DefaultValue("1") long seed,
        @DefaultValue("2") int threads,
        @DefaultValue("2") int workers,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("0") int memoryMb) {

    private static final int MOST_THREADS = 64;

    /** @throws IllegalArgumentException if a number is impossible */
    public AssessmentProperties {
        if (courses < 0 || courses > Chances.MOST_COURSES) {
            throw new IllegalArgumentException(
                    "spillover.assessment.courses must be from 0 to " + Chances.MOST_COURSES);
        }
        if (threads < 1 || threads > MOST_THREADS || workers < 1 || workers > MOST_THREADS) {
            throw new IllegalArgumentException("spillover.assessment.threads and .workers must be from 1 to 64");
        }
        if (patience.isNegative() || memoryMb < 0) {
            throw new IllegalArgumentException("spillover.assessment.patience and .memory-mb must not be negative");
        }
    }

    Chances chances() {
        return new Chances(courses, seed, Chances.Dependence.COMONOTONE);
    }

    long mostBytes() {
        return memoryMb == 0 ? Runtime.getRuntime().maxMemory() / 4 : memoryMb * (1L << 20);
    }
}
