package io.lockstep.kit.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Read your writes: a read that names the event id of a write waits for a moment until this service has applied it. What this
 * process applies is announced at once; what another replica does is asked for now and then.
 */
@Singleton
public class AppliedEvents {

    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration FIRST_STEP = Duration.ofMillis(4);

    private final Jdbi jdbi;
    private final Map<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    AppliedEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits up to two seconds, outside any transaction, and says whether the event is applied. */
    public boolean await(UUID eventId) {
        var word = awaited.computeIfAbsent(eventId, id -> new CompletableFuture<>());
        try {
            return Patience.until(AT_MOST, FIRST_STEP, word, () -> isApplied(eventId));
        } finally {
            awaited.remove(eventId, word);
        }
    }

    /** Says that a transaction of this process, which has committed, has received the events. */
    void announce(Collection<UUID> eventIds) {
        if (awaited.isEmpty()) {
            return;
        }
        for (var id : eventIds) {
            var word = awaited.get(id);
            if (word != null) {
                word.complete(null);
            }
        }
    }

    /** Received, and not parked until its subject arrives. */
    private boolean isApplied(UUID eventId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (select from inbox where event_id = :id)
                           and not exists (select from parked_event where event_id = :id)
                        """).bind("id", eventId).mapTo(Boolean.class).one());
    }
}
