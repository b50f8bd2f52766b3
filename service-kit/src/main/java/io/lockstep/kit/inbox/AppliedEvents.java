package io.lockstep.kit.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * Read your writes: a read that names the event id of a write waits for a moment until this service has applied it.
 */
@Singleton
public class AppliedEvents {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final ParkedEvents parked;

    AppliedEvents(Inbox inbox, ParkedEvents parked) {
        this.inbox = inbox;
        this.parked = parked;
    }

    /** Waits up to two seconds, outside any transaction, and says whether the event is applied. */
    public boolean await(UUID eventId) {
        return Patience.until(AT_MOST, () -> inbox.contains(eventId) && !parked.isParked(eventId));
    }
}
