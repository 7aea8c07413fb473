package io.spillover.ingest.integrity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With {@code --spillover.check} the application checks the graph, lists what is wrong and ends: exit code 0 for a healthy
 * graph, 1 otherwise. Runs before anything is loaded, so it tells how the graph is and not how a load would leave it.
 */
@Component
@ConditionalOnProperty("spillover.check")
@Order(IntegrityRunner.ORDER)
class IntegrityRunner implements ApplicationRunner {

    static final int ORDER = 50;

    private static final Logger log = LoggerFactory.getLogger(IntegrityRunner.class);

    private final Integrity integrity;
    private final ConfigurableApplicationContext context;

    IntegrityRunner(Integrity integrity, ConfigurableApplicationContext context) {
        this.integrity = integrity;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var findings = integrity.check();
        findings.forEach(finding -> log.warn("{}", finding.text()));
        log.info("{}", findings.isEmpty() ? "The graph is healthy." : "Findings: " + findings.size());
        System.exit(SpringApplication.exit(context, () -> findings.isEmpty() ? 0 : 1));
    }
}
