package io.lockstep.scoring.stream;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Drops what no reader of the stream can come back to any more. */
@Singleton
class StreamUpkeep {

    private final Feed feed;
    private final Tickets tickets;
    private final Clock clock;
    private final Duration kept;

    StreamUpkeep(
            Feed feed,
            Tickets tickets,
            Clock clock,
            @ConfigProperty(name = "lockstep.score-stream.kept", defaultValue = "24h") Duration kept) {
        this.feed = feed;
        this.tickets = tickets;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drop() {
        feed.dropBefore(clock.instant().minus(kept));
        tickets.dropExpired();
    }
}
