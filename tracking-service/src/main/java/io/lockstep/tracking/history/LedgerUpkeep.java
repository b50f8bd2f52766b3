package io.lockstep.tracking.history;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Makes the ledger's partitions ahead of time, lets keys go that no sender repeats any more, and old months if asked to. */
@Singleton
class LedgerUpkeep {

    private static final Logger LOG = Logger.getLogger(LedgerUpkeep.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Retention retention;
    private final Duration keysKept;
    private final Optional<Duration> kept;

    LedgerUpkeep(
            Jdbi jdbi,
            Clock clock,
            Retention retention,
            @ConfigProperty(name = "lockstep.ledger.keys-kept", defaultValue = "400d") Duration keysKept,
            @ConfigProperty(name = "lockstep.ledger.kept") Optional<Duration> kept) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.retention = retention;
        this.keysKept = keysKept;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        if (kept.isPresent() && kept.get().compareTo(keysKept) < 0) {
            throw new IllegalStateException("lockstep.ledger.kept must not be shorter than lockstep.ledger.keys-kept:"
                    + " a key may be asked for its fact");
        }
        extend();
    }

    @Scheduled(cron = "0 20 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        extend();
        forgetKeys();
        kept.ifPresent(time -> {
            var months = retention.letGo(today().minusDays(time.toDays()), clock.instant());
            LOG.infof("%d months of the ledger were let go", months);
        });
    }

    void extend() {
        jdbi.useHandle(handle -> handle.createUpdate("select ledger_extend(:today)")
                .bind("today", today())
                .execute());
    }

    /** Corrections are for good; a fact that is corrected twice would count twice. */
    void forgetKeys() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from fact_key where claimed_at < :before and scope <> 'supersedes'")
                .bind("before", clock.instant().minus(keysKept).atOffset(ZoneOffset.UTC))
                .execute());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
