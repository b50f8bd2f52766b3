package io.lockstep.tracking.stale;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Judges now and then; what was missed during a pause is caught up. */
@Singleton
class StaleTick {

    private final StaleService service;

    StaleTick(StaleService service) {
        this.service = service;
    }

    @Scheduled(
            every = "${lockstep.stale.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        service.judge();
    }
}
