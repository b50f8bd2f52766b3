package io.lockstep.kit.operations;

import io.lockstep.kit.inbox.ParkedEvents;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits for its subject.
 *
 * @param awaits the id that is not known yet
 * @param since when the event was parked
 */
public record ParkedEvent(UUID eventId, String type, UUID awaits, Instant since) {

    static ParkedEvent of(ParkedEvents.Parked parked) {
        var event = parked.event();
        return new ParkedEvent(event.id(), event.type().toString(), parked.awaits(), parked.since());
    }
}
