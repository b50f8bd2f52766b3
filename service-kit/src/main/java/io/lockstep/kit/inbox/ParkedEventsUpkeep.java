package io.lockstep.kit.inbox;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.EventType;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Dead-letters parked events whose subject did not arrive in time. */
@Singleton
class ParkedEventsUpkeep {

    private static final int BATCH = 100;

    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Duration patience;

    ParkedEventsUpkeep(
            ParkedEvents parked,
            DeadLetters deadLetters,
            Clock clock,
            @ConfigProperty(name = "lockstep.parked-events.patience", defaultValue = "7d") Duration patience) {
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void giveUp() {
        for (var overdue : parked.overdue(clock.instant().minus(patience), BATCH)) {
            var event = overdue.event();
            var reason = new SubjectNeverArrived(overdue.awaits(), overdue.since());
            deadLetters.send(EventType.topicOf(event.type().owner()), EventRecords.write(event), reason);
            parked.discard(event.id());
        }
    }
}
