package io.lockstep.chaos.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Records that nobody can read, put among the good ones: each reader has to put each aside, and nothing else. */
public final class Poison implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String MARK = "chaos_poison";
    private static final List<String> TOPICS = List.of("lockstep.goal.events", "lockstep.tracking.events");
    private static final List<String> TYPES =
            List.of("io.lockstep.goal.goal-changed.v1", "io.lockstep.tracking.measurement-recorded.v1");
    private static final List<String> BODIES = List.of("{\"no\": json", "[1, 2, 3]", "\u0000", "{\"value\": NaN}");

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Set<String>> sent = new TreeMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> sending = new ArrayList<>();
    private int count;

    public Poison(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", false),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends one more, again until the broker has it; that may be away for a while. */
    public void send() {
        var which = count % TOPICS.size();
        var mark = "poison-" + count;
        var body = BODIES.get(count / TOPICS.size() % BODIES.size());
        var record = new ProducerRecord<>(TOPICS.get(which), "poison", body.getBytes(UTF_8));
        record.headers().add(MARK, mark.getBytes(UTF_8));
        record.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
        record.headers().add("ce_id", id().toString().getBytes(UTF_8));
        record.headers().add("ce_type", TYPES.get(which).getBytes(UTF_8));
        record.headers().add("ce_source", "/chaos".getBytes(UTF_8));
        record.headers().add("ce_subject", "poison".getBytes(UTF_8));
        record.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
        sending.add(threads.submit(() -> sendUntilTaken(record)));
        sent.computeIfAbsent(TOPICS.get(which), first -> new TreeSet<>()).add(mark);
        count++;
    }

    private void sendUntilTaken(ProducerRecord<String, byte[]> record) {
        Awaitility.await("poison is taken")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> producer.send(record).get() != null);
    }

    /** A UUIDv7 of this moment. */
    private static UUID id() {
        var random = UUID.randomUUID();
        var high = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(high, random.getLeastSignificantBits());
    }

    /** Returns when the broker has all. */
    public void flush() throws InterruptedException, ExecutionException {
        for (var sent : sending) {
            sent.get();
        }
    }

    /** How many were sent. */
    public int count() {
        return count;
    }

    /**
     * Asserts that every reader's dead-letter topic holds exactly what was sent to the topic that it reads.
     *
     * @return how many letters were there more than once: a reader that dies between the letter and its offset writes it again
     */
    public int assertPutAside(Topics topics) throws InterruptedException, ExecutionException {
        var expected = new TreeMap<String, Set<String>>();
        topics.lag().keySet().stream().map(read -> read.split(" ")).forEach(read -> {
            if (sent.containsKey(read[1])) {
                expected.put(read[1] + "." + read[0] + ".dlq", sent.get(read[1]));
            }
        });
        var found = new TreeMap<String, Set<String>>();
        var repeated = 0;
        for (var name : topics.names()) {
            if (name.endsWith(".dlq")) {
                var marks = new ArrayList<String>();
                topics.read(name, letter -> marks.add(mark(letter.headers().lastHeader(MARK))));
                var once = new HashSet<>(marks);
                repeated += marks.size() - once.size();
                if (!once.isEmpty()) {
                    found.put(name, new TreeSet<>(once));
                }
            }
        }
        assertThat(found).as("dead letters").isEqualTo(expected);
        return repeated;
    }

    private static String mark(@Nullable Header header) {
        return header == null ? "no poison" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
