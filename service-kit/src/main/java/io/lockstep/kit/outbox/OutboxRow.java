package io.lockstep.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, and the CloudEvents record (Kafka binary mode) that it becomes. */
record OutboxRow(
        long position,
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
                row.getLong("position"),
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
        EventRecords.writeAttributes(record.headers(), id, type, source, subject, time, correlationId, causationId);
        if (traceparent != null) {
            record.headers().add("traceparent", traceparent.getBytes(UTF_8));
        }
        return record;
    }
}
