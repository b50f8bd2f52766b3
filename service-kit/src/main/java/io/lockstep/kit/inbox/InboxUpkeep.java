package io.lockstep.kit.inbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Creates the inbox's partitions ahead of time and drops those that outlived every replay by seven days. */
@Singleton
class InboxUpkeep {

    private static final Duration MARGIN = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration replayable;

    InboxUpkeep(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "lockstep.dead-letters.retention", defaultValue = "90d") Duration replayable) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.replayable = replayable;
    }

    void start(@Observes StartupEvent event) {
        extend();
    }

    @Scheduled(cron = "0 10 3 * * ?")
    void daily() {
        extend();
        jdbi.useHandle(handle -> handle.createUpdate("select inbox_drop_before(:oldest)")
                .bind("oldest", today().minusDays(replayable.plus(MARGIN).toDays()))
                .execute());
    }

    private void extend() {
        jdbi.useHandle(handle -> handle.createUpdate("select inbox_extend(:today)")
                .bind("today", today())
                .execute());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
