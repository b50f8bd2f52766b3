package io.lockstep.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as a service would, to give another one its read models. */
public final class Events implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    public Events(Stage stage) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        stage.bootstrapServers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        false, // readers know a repetition by its id
                        "linger.ms",
                        "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends one event.
     *
     * @return its id
     * @param owner such as {@code goal}
     * @param name such as {@code goal-changed}
     * @param json the payload
     */
    public UUID publish(String owner, String name, UUID key, String json) {
        var record = new ProducerRecord<>("lockstep." + owner + ".events", key.toString(), json.getBytes(UTF_8));
        var id = ids();
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_type", "io.lockstep." + owner + "." + name + ".v1");
        header(record, "ce_source", "/lockstep/" + owner + "-service");
        header(record, "ce_subject", key.toString());
        header(record, "ce_time", Instant.now().toString());
        header(record, "ce_correlationid", id);
        header(record, "content-type", "application/json");
        producer.send(record, (where, failure) -> failed.compareAndSet(null, failure));
        return UUID.fromString(id);
    }

    /** Waits until all that was sent is on its topic. */
    public void flush() {
        producer.flush();
    }

    /**
     * Sends what is under way.
     *
     * @throws IllegalStateException when the broker did not take all of it
     */
    @Override
    public void close() {
        producer.close();
        if (failed.get() != null) {
            throw new IllegalStateException("the broker did not take an event", failed.get());
        }
    }

    /** A UUIDv7 of this moment, as the inbox wants ids. */
    private static String ids() {
        var random = UUID.randomUUID();
        var high = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
