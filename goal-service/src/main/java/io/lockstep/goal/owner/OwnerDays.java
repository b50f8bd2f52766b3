package io.lockstep.goal.owner;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** At start and every minute, lets planned owner changes come into force whose day has begun; what a pause missed is caught up. */
@ApplicationScoped
class OwnerDays {

    private final OwnerService service;

    OwnerDays(OwnerService service) {
        this.service = service;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void apply() {
        while (service.applyNext()) {
            // each change in a transaction of its own
        }
    }
}
