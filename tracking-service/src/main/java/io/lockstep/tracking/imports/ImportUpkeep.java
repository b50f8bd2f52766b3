package io.lockstep.tracking.imports;

import io.lockstep.tracking.ledger.Day;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Notices imports whose process ended in the middle of them, so that nobody waits for what does not come. */
@Singleton
class ImportUpkeep {

    private static final Logger LOG = Logger.getLogger(ImportUpkeep.class);

    private final ImportRuns runs;
    private final Day day;
    private final Duration silentFor;

    ImportUpkeep(
            ImportRuns runs,
            Day day,
            @ConfigProperty(name = "lockstep.imports.silent-for", defaultValue = "5m") Duration silentFor) {
        this.runs = runs;
        this.day = day;
        this.silentFor = silentFor;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void interrupt() {
        var interrupted = runs.interrupt(day.now().minus(silentFor), day.now());
        if (!interrupted.isEmpty()) {
            LOG.warnf("Imports were interrupted, and can be repeated: %s", interrupted);
        }
    }
}
