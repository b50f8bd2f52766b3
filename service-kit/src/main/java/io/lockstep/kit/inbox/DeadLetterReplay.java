package io.lockstep.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventType;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dead letters of this service, and gives them to its handlers once more. A letter that fails again is a new
 * letter at the end of the topic; one that is replayed twice has one effect, as any event.
 */
@Singleton
public class DeadLetterReplay {

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * A dead letter.
     *
     * @param topic the topic that its record was read from
     * @param position where it lies in the dead-letter topic
     * @param reason why it could not be applied
     */
    public record Letter(
            String topic,
            long position,
            @Nullable String origin,
            @Nullable String key,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String reason) {}

    /** Works on the waiting letters of one topic; the offsets move on only when it asks. */
    private interface Work<T> {
        T on(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> letters);
    }

    private final Map<String, Object> kafka;
    private final DeadLetters deadLetters;
    private final EventIntake intake;
    private final List<String> topics;
    private final String group;

    DeadLetterReplay(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DeadLetters deadLetters,
            EventIntake intake,
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.deadLetters = deadLetters;
        this.intake = intake;
        this.topics = handlers.stream()
                .map(handler -> EventType.topicOf(handler.owner()))
                .toList();
        this.group = service + ".dead-letter-replay";
    }

    /** The letters that were not replayed yet, at most {@code limit} of each topic. */
    public List<Letter> list(int limit) {
        var letters = new ArrayList<Letter>();
        for (var topic : topics) {
            letters.addAll(withLetters(
                    topic,
                    limit,
                    (consumer, records) -> records.stream()
                            .map(record -> letter(topic, record))
                            .toList()));
        }
        return letters;
    }

    /** Gives every waiting letter to its handler again; answers how many were given. */
    public synchronized int replay() {
        var replayed = 0;
        for (var topic : topics) {
            replayed += withLetters(topic, Integer.MAX_VALUE, (consumer, records) -> {
                if (!records.isEmpty()) {
                    intake.accept(topic, records);
                    consumer.commitSync();
                }
                return records.size();
            });
        }
        return replayed;
    }

    private <T> T withLetters(String topic, int limit, Work<T> work) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(deadLetters.topicOf(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var end = consumer.endOffsets(partitions);
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (letters.size() < limit
                    && partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(POLL).forEach(letters::add);
            }
            return work.on(consumer, letters.size() <= limit ? letters : letters.subList(0, limit));
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        return settings;
    }

    private static Letter letter(String topic, ConsumerRecord<String, byte[]> record) {
        return new Letter(
                topic,
                record.offset(),
                header(record, DeadLetters.ORIGIN),
                record.key(),
                header(record, "ce_id"),
                header(record, "ce_type"),
                header(record, DeadLetters.REASON));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
