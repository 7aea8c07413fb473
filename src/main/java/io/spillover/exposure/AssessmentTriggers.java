package io.spillover.exposure;

import io.spillover.hazard.HazardChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What makes an assessment happen by itself: a start after the regions are loaded, and every change of a hazard. */
@Component
@Order(AssessmentTriggers.AFTER_LOADING)
class AssessmentTriggers implements ApplicationRunner {

    static final int AFTER_LOADING = 200;

    private static final Logger log = LoggerFactory.getLogger(AssessmentTriggers.class);

    private final ExposureService service;

    AssessmentTriggers(ExposureService service) {
        this.service = service;
    }

    @Override
    public void run(ApplicationArguments args) {
        int assessed = service.assessDue();
        log.info("Hazards assessed: {}", assessed);
    }

    @EventListener
    void changed(HazardChanged change) {
        try {
            service.assess(change.hazardId());
        } catch (RuntimeException e) {
            // The change stands; its answer then says that it is stale or missing, and assess tells why.
            log.warn("Hazard {} was changed but not assessed: {}", change.hazardId(), e.getMessage());
        }
    }
}
