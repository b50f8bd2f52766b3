package io.lockstep.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.outbox.RelayProducers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The dead-letter topics of this service, {@code <topic>.<service>.dlq}: the record as it came, with headers that say where
 * it came from and why it could not be applied. While the topic cannot be written, the consumer waits: a bad record is never
 * dropped.
 */
@Singleton
public class DeadLetters {

    static final String REASON = "lockstep_reason";
    static final String ORIGIN = "lockstep_origin";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 2000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RelayProducers producers;
    private final MeterRegistry metrics;
    private final String consumer;
    private volatile boolean stopping;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(
            RelayProducers producers,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.producers = producers;
        this.metrics = metrics;
        this.consumer = consumer;
    }

    /** The dead-letter topic of what this service reads from {@code topic}. */
    public String topicOf(String topic) {
        return topic + "." + consumer + ".dlq";
    }

    /** Puts the record aside; returns when the broker has it. */
    synchronized void send(String topic, ConsumerRecord<String, byte[]> record, Throwable reason) {
        LOG.errorf(reason, "Dead-lettered %s-%d@%d", record.topic(), record.partition(), record.offset());
        var letter = new ProducerRecord<>(topicOf(topic), null, record.key(), record.value(), record.headers());
        set(letter.headers(), REASON, describe(reason));
        if (letter.headers().lastHeader(ORIGIN) == null) {
            set(letter.headers(), ORIGIN, topic + "-" + record.partition() + "@" + record.offset());
        }
        while (!sent(letter)) {
            pause();
        }
        metrics.counter("lockstep.dead.letters", "topic", topic).increment();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private boolean sent(ProducerRecord<String, byte[]> letter) {
        try {
            if (producer == null) {
                producer = producers.create();
            }
            producer.send(letter).get();
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("A dead letter waits for the broker: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the dead letter was sent", e);
        }
    }

    private void pause() {
        if (stopping) {
            throw new IllegalStateException("stopped before the dead letter was sent");
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the dead letter was sent", e);
        }
    }

    private static String describe(Throwable reason) {
        var text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
