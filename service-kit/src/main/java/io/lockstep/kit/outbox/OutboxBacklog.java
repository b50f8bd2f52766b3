package io.lockstep.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay is behind, as the metrics {@code lockstep.outbox.rows} and {@code lockstep.outbox.oldest.seconds}.
 * Measured now and then, so that neither a write nor a scrape counts rows.
 */
@Singleton
class OutboxBacklog {

    /** @param oldest when the oldest waiting event was appended; absent where none waits */
    record Reading(long rows, @Nullable Instant oldest) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    OutboxBacklog(Jdbi jdbi, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.clock = clock;
        metrics.gauge("lockstep.outbox.rows", rows);
        metrics.gauge("lockstep.outbox.oldest.seconds", oldestSeconds);
    }

    /** Rows waiting at the last measurement. */
    long rows() {
        return rows.get();
    }

    @Scheduled(every = "${lockstep.outbox.measure-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        var reading = jdbi.withHandle(handle -> handle.createQuery("select count(*), min(time) from outbox")
                .map((row, context) -> {
                    var oldest = row.getTimestamp(2);
                    return new Reading(row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .one());
        rows.set(reading.rows());
        oldestSeconds.set(
                reading.oldest() == null
                        ? 0
                        : Math.max(
                                0,
                                Duration.between(reading.oldest(), clock.instant())
                                        .toSeconds()));
    }
}
