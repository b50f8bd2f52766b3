package io.lockstep.tracking.intake;

import io.lockstep.tracking.adapter.SourceKind;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what the intake no longer needs. */
@Singleton
class IntakeUpkeep {

    private final RawBodies bodies;
    private final RawRecords records;
    private final Clock clock;
    private final Duration kept;

    IntakeUpkeep(
            RawBodies bodies,
            RawRecords records,
            Clock clock,
            @ConfigProperty(name = "lockstep.raw-records.kept", defaultValue = "30d") Duration kept) {
        this.bodies = bodies;
        this.records = records;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        var now = clock.instant();
        var longest = Arrays.stream(SourceKind.values())
                .map(SourceKind::repeatsWithin)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        records.expire(now.minus(kept));
        bodies.forgetKeys(now.minus(longest));
    }
}
