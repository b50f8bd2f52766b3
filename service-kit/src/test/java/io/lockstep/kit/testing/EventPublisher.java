package io.lockstep.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as another service would, and records that no service would publish. */
public final class EventPublisher implements AutoCloseable {

    private static final long LIMIT_SECONDS = 30;

    private final KafkaProducer<String, byte[]> producer;

    /** A publisher to the tests' broker. */
    public EventPublisher() {
        this(TestServers.bootstrapServers());
    }

    /** A publisher to the broker at {@code bootstrapServers}. */
    public EventPublisher(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes {@code event} on its owner's topic and waits for the ack. */
    public void publish(OutgoingEvent event) {
        publish(event, EventJson.write(event.payload()).getBytes(UTF_8));
    }

    /** Publishes the attributes of {@code event} with another payload, which need not be JSON. */
    public void publish(OutgoingEvent event, byte[] payload) {
        send(recordOf(event, payload));
    }

    /** Publishes a record as it is and waits for the ack. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the record", e);
        }
    }

    /** The record that the owner of {@code event} would send; a test may spoil it. */
    public static ProducerRecord<String, byte[]> recordOf(OutgoingEvent event, byte @Nullable [] payload) {
        var type = event.type();
        var record = new ProducerRecord<>(EventType.topicOf(type.owner()), event.key(), payload);
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id().toString());
        header(record, "ce_type", type.toString());
        header(record, "ce_source", "/" + type.owner() + "-service");
        header(record, "ce_subject", event.key());
        header(record, "ce_time", Instant.now().toString());
        header(record, "ce_correlationid", event.correlationId());
        if (event.causationId() != null) {
            header(record, "ce_causationid", event.causationId().toString());
        }
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
