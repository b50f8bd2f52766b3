package io.lockstep.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over Kafka in binary mode: attributes are {@code ce_} headers, the record's value is the payload. */
public final class EventRecords {

    private EventRecords() {}

    /**
     * Reads one record.
     *
     * @throws MalformedEvent when an attribute is missing or malformed, or the value is not JSON
     */
    public static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        var version = required(headers, "ce_specversion");
        if (!version.equals("1.0")) {
            throw new MalformedEvent("ce_specversion is '" + version + "', not 1.0");
        }
        if (record.key() == null) {
            throw new MalformedEvent("the record has no key");
        }
        var id = uuid("ce_id", required(headers, "ce_id"));
        var type = EventType.parse(required(headers, "ce_type"));
        var subject = optional(headers, "ce_subject");
        var correlation = optional(headers, "ce_correlationid");
        var causation = optional(headers, "ce_causationid");
        return new ReceivedEvent(
                id,
                type,
                required(headers, "ce_source"),
                subject == null ? record.key() : subject,
                instant(required(headers, "ce_time")),
                record.key(),
                correlation == null ? id.toString() : correlation,
                causation == null ? null : uuid("ce_causationid", causation),
                payload(record));
    }

    /** The event as a record again, as its owner would have sent it; it belongs to no partition. */
    public static ConsumerRecord<String, byte[]> write(ReceivedEvent event) {
        var topic = EventType.topicOf(event.type().owner());
        var value = EventJson.write(event.payload()).getBytes(UTF_8);
        var record = new ConsumerRecord<>(topic, -1, -1, event.key(), value);
        writeAttributes(
                record.headers(),
                event.id(),
                event.type().toString(),
                event.source(),
                event.subject(),
                event.time(),
                event.correlationId(),
                event.causationId());
        return record;
    }

    /** Writes the attributes of an event as the headers of its record. */
    public static void writeAttributes(
            Headers headers,
            UUID id,
            String type,
            String source,
            String subject,
            Instant time,
            String correlationId,
            @Nullable UUID causationId) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_correlationid", correlationId);
        add(headers, "content-type", "application/json");
        if (causationId != null) {
            add(headers, "ce_causationid", causationId.toString());
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static JsonNode payload(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new MalformedEvent("the record has no value");
        }
        var payload = EventJson.parse(record.value());
        if (!payload.isObject()) {
            throw new MalformedEvent("the payload is not a JSON object");
        }
        return payload;
    }

    private static String required(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null) {
            throw new MalformedEvent("the header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent(name + " '" + text + "' is not a UUID", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedEvent("ce_time '" + text + "' is not an RFC 3339 time", e);
        }
    }
}
