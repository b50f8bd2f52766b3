package io.lockstep.goal.cycle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The daily tick: at start and every minute, announces the days of active cycles that have begun in the organisation's time
 * zone. Each cycle's row is locked while its days are announced, so of several replicas one does it, and a day that was missed
 * in a pause is caught up.
 */
@ApplicationScoped
class CycleDays {

    private final CycleService service;

    CycleDays(CycleService service) {
        this.service = service;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        while (service.announceNext()) {
            // each cycle in a transaction of its own
        }
    }
}
