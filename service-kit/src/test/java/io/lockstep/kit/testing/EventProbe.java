package io.lockstep.kit.testing;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.kit.event.ReceivedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Watches a topic beside the application's own consumers and waits for what should appear there. Not thread-safe. */
public final class EventProbe implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PARTITIONS = 12;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private EventProbe(String bootstrapServers, String topic) {
        createTopic(bootstrapServers, topic);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList());
    }

    /** Watches the events of {@code owner} that are published from now on, on the tests' broker. */
    public static EventProbe fromNow(String owner) {
        return onTopic(EventType.topicOf(owner), false);
    }

    /** Watches all events of {@code owner}, on the tests' broker. */
    public static EventProbe fromBeginning(String owner) {
        return onTopic(EventType.topicOf(owner), true);
    }

    /** Watches any topic of the tests' broker, for example a dead-letter topic. */
    public static EventProbe onTopic(String topic, boolean fromBeginning) {
        return on(TestServers.bootstrapServers(), topic, fromBeginning);
    }

    /** Watches {@code topic} of another broker. */
    public static EventProbe on(String bootstrapServers, String topic, boolean fromBeginning) {
        var probe = new EventProbe(bootstrapServers, topic);
        if (fromBeginning) {
            probe.consumer.seekToBeginning(probe.consumer.assignment());
        } else {
            probe.consumer.seekToEnd(probe.consumer.assignment());
        }
        // positions are looked up now, not at the first poll: what is published after this line is seen
        probe.consumer.assignment().forEach(probe.consumer::position);
        return probe;
    }

    /** Waits for the first event of {@code type} about {@code key}. */
    public ReceivedEvent await(EventType type, Object key) {
        return await(type, key, event -> true);
    }

    /** Waits for the first event of {@code type} about {@code key} that {@code wanted} accepts. */
    public ReceivedEvent await(EventType type, Object key, Predicate<ReceivedEvent> wanted) {
        return await(event -> event.is(type) && event.key().equals(key.toString()) && wanted.test(event));
    }

    /** Waits for the event with the id {@code id}. */
    public ReceivedEvent await(UUID id) {
        return await(event -> event.id().equals(id));
    }

    /** Waits for the first event that {@code wanted} accepts. */
    public ReceivedEvent await(Predicate<ReceivedEvent> wanted) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until {@code count} events that {@code wanted} accepts have come; more than those may have come too. */
    public List<ReceivedEvent> awaitAtLeast(int count, Predicate<ReceivedEvent> wanted) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> matching(wanted), found -> found.size() >= count);
    }

    /** All that has come so far and {@code wanted} accepts, after one more look at the topic. */
    public List<ReceivedEvent> matching(Predicate<ReceivedEvent> wanted) {
        poll();
        return events().filter(wanted).toList();
    }

    /** The raw records seen so far, after one more look at the topic; also those that are no events. */
    public List<ConsumerRecord<String, byte[]>> records() {
        poll();
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Optional<ReceivedEvent> find(Predicate<ReceivedEvent> wanted) {
        poll();
        return events().filter(wanted).findFirst();
    }

    private Stream<ReceivedEvent> events() {
        return seen.stream().flatMap(EventProbe::event);
    }

    /** Nothing for poison, which {@link #records} shows. */
    private static Stream<ReceivedEvent> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.of(EventRecords.read(record));
        } catch (MalformedEvent e) {
            return Stream.empty();
        }
    }

    private void poll() {
        consumer.poll(POLL).forEach(seen::add);
    }

    private static void createTopic(String bootstrapServers, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create " + topic, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
