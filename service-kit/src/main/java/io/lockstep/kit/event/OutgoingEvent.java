package io.lockstep.kit.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a service is about to publish.
 *
 * @param id the event's id, a UUIDv7
 * @param type its type; the type's owner decides the topic
 * @param key the id of what it is about; events of one key keep their order
 * @param payload serialised as JSON when the event is appended to the outbox
 * @param causationId the event that made this one happen, if one did
 * @param correlationId what all events of one chain share
 */
public record OutgoingEvent(
        UUID id,
        EventType type,
        String key,
        Object payload,
        @Nullable UUID causationId,
        String correlationId) {

    /** An event at the head of a chain: it correlates with itself. */
    public static OutgoingEvent of(EventType type, UUID key, Object payload) {
        return withId(Ids.next(), type, key, payload);
    }

    /** As {@link #of}, for a payload that carries the event's own id. */
    public static OutgoingEvent withId(UUID id, EventType type, UUID key, Object payload) {
        return new OutgoingEvent(id, type, key.toString(), payload, null, id.toString());
    }

    /** This event as an effect of {@code cause}, in the cause's chain. */
    public OutgoingEvent causedBy(ReceivedEvent cause) {
        return causedBy(cause.id(), cause.correlationId());
    }

    /** This event as an effect of the event {@code cause} in the chain {@code correlation}. */
    public OutgoingEvent causedBy(UUID cause, String correlation) {
        return new OutgoingEvent(id, type, key, payload, cause, correlation);
    }
}
