package io.lockstep.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it: the CloudEvents attributes and the payload as a tree.
 *
 * @param id {@code ce_id}, the key of the inbox
 * @param type {@code ce_type}
 * @param source {@code ce_source}
 * @param subject {@code ce_subject}, or the key where the sender gave none
 * @param time {@code ce_time}, when it was published
 * @param key the record's key
 * @param correlationId what all events of one chain share
 * @param causationId the event that made this one happen, if one did
 * @param payload the JSON payload
 */
public record ReceivedEvent(
        UUID id,
        EventType type,
        String source,
        String subject,
        Instant time,
        String key,
        String correlationId,
        @Nullable UUID causationId,
        JsonNode payload) {

    /** Whether this is the event {@code name} of {@code owner}, in a version this reader knows. */
    public boolean is(EventType wanted) {
        return type.equals(wanted);
    }

    /**
     * The payload as the reader's own record; fields it does not know are ignored.
     *
     * @throws MalformedEvent when the payload does not fit
     */
    public <T> T payload(Class<T> as) {
        return EventJson.read(payload, as);
    }
}
