package io.lockstep.scoring.replay;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.kit.event.ReceivedEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole topics from their first record, all partitions merged by the time of their records, so that a replay sees days and
 * facts in the order in which they came. It belongs to no group and moves no offsets.
 */
class TopicsConsumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BUFFERED = 1_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> buffers = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();
    private long refused;

    TopicsConsumer(Map<String, Object> kafka, Collection<String> topics) {
        var settings = new HashMap<>(kafka);
        settings.put("enable.auto.commit", false);
        settings.remove("group.id");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        for (var topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> buffers.put(
                            new TopicPartition(partition.topic(), partition.partition()), new ArrayDeque<>()));
        }
        consumer.assign(buffers.keySet());
        consumer.seekToBeginning(buffers.keySet());
        toTheEndOfNow();
    }

    /** From now on the end is where the topics end now. */
    void toTheEndOfNow() {
        ends = consumer.endOffsets(buffers.keySet());
    }

    /** The next events of one owner, at most {@code limit}; none at the end. */
    List<ReceivedEvent> next(int limit) {
        var events = new ArrayList<ReceivedEvent>();
        var next = earliest();
        while (next != null && events.size() < limit) {
            try {
                var event = EventRecords.read(next.element());
                if (!events.isEmpty()
                        && !events.getFirst().type().owner().equals(event.type().owner())) {
                    break;
                }
                events.add(event);
            } catch (MalformedEvent e) {
                refused++;
            }
            next.remove();
            next = earliest();
        }
        return events;
    }

    /** How many records were no events. */
    long refused() {
        return refused;
    }

    /** The partition whose next record is the earliest of all, when each that has more to read has one at hand. */
    private @Nullable Deque<ConsumerRecord<String, byte[]>> earliest() {
        while (buffers.entrySet().stream().anyMatch(entry -> entry.getValue().isEmpty() && hasMore(entry.getKey()))) {
            poll();
        }
        return buffers.values().stream()
                .filter(buffer -> !buffer.isEmpty())
                .min(Comparator.comparing((Deque<ConsumerRecord<String, byte[]>> buffer) ->
                                buffer.element().timestamp())
                        .thenComparing(buffer -> buffer.element().topic())
                        .thenComparing(buffer -> buffer.element().partition()))
                .orElse(null);
    }

    private boolean hasMore(TopicPartition partition) {
        return consumer.position(partition) < ends.getOrDefault(partition, 0L);
    }

    private void poll() {
        var full = new ArrayList<TopicPartition>();
        var wanted = new ArrayList<TopicPartition>();
        buffers.forEach(
                (partition, buffer) -> (buffer.size() < BUFFERED && hasMore(partition) ? wanted : full).add(partition));
        consumer.pause(full);
        consumer.resume(wanted);
        consumer.poll(POLL)
                .forEach(record -> buffers.get(new TopicPartition(record.topic(), record.partition()))
                        .add(record));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
