package io.lockstep.task.cadence;

import io.lockstep.kit.time.OrganisationTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Once a day, as soon as the day has begun in the organisation's time zone: looks for overdue check-ins and missed milestones.
 * What is found is kept under its own key, so that several replicas find it once; a pause is caught up with the first look after it.
 */
@ApplicationScoped
class CadenceWatch {

    private final CadenceService service;
    private final OrganisationTime time;

    CadenceWatch(CadenceService service, OrganisationTime time) {
        this.service = service;
        this.time = time;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        var today = time.today();
        if (!service.hasWatched(today)) {
            service.findAll(today);
        }
    }
}
