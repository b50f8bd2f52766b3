package io.lockstep.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, and the CloudEvents record (Kafka binary mode) that it becomes. */
record OutboxRow(
        UUID id,
        String owner,
        String key,
        String type,
        String payload,
        String source,
        String subject,
        Instant time,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("source"),
                row.getString("subject"),
                row.getTimestamp("time").toInstant(),
                row.getString("correlationid"),
                row.getObject("causationid", UUID.class),
                row.getString("traceparent"));
    }

    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(EventType.topicOf(owner), key, payload.getBytes(UTF_8));
        var headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_correlationid", correlationId);
        add(headers, "ce_causationid", causationId == null ? null : causationId.toString());
        add(headers, "traceparent", traceparent);
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
