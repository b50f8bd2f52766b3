package io.lockstep.chaos.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the broker holds, read from the first record on, and how far the services have read it. */
public final class Topics {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Map<String, Object> settings;

    public Topics(String bootstrapServers) {
        settings = Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", 5000, "default.api.timeout.ms", 5000);
    }

    /** The names of all topics. */
    public Set<String> names() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(settings)) {
            return new TreeSet<>(admin.listTopics().names().get());
        }
    }

    /** Records that each group of consumers has not read yet, by group and topic. */
    public Map<String, Long> lag() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(settings)) {
            var lag = new TreeMap<String, Long>();
            for (var group : admin.listGroups().all().get()) {
                var read = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(
                                read.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
                        .all()
                        .get();
                read.forEach((partition, at) -> lag.merge(
                        group.groupId() + " " + partition.topic(),
                        ends.get(partition).offset() - at.offset(),
                        Long::sum));
            }
            return lag;
        }
    }

    /** Every record of a topic, in the order of each partition. */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var all = new HashMap<>(settings);
        all.put("auto.offset.reset", "earliest");
        all.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(reader);
            }
        }
    }

    /** What scoring-service has published. */
    public void published(Consumer<Published> reader) {
        read("lockstep.scoring.events", event -> {
            try {
                var type = header(event, "ce_type").split("\\.");
                var id = UUID.fromString(header(event, "ce_id"));
                reader.accept(new Published(id, type[type.length - 2], JSON.readTree(event.value())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
