package io.lockstep.bench.arms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.stage.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** S6: the relay drains a full outbox, against producing the same records as fast as a producer can, that promises no order. */
public final class RelayDrain implements Comparison {

    private static final String TOPIC = "lockstep.tracking.events";
    private static final String FLOOR = "bench.floor";

    private static final int PARTITIONS = 12;

    private static final int WARM_UPS = 2;

    /** The advisory lock of the relay's leader. */
    private static final long LEADER = 0x4c6f636b73746570L;

    /** The positions of the outbox's rows. */
    private record Filled(long first, long last) {}

    private final int events;
    private final String payload =
            "{\"measurementId\":\"" + UUID.randomUUID() + "\",\"note\":\"" + "x".repeat(230) + "\"}";

    public RelayDrain(int events) {
        this.events = events;
    }

    @Override
    public String id() {
        return "s6";
    }

    @Override
    public String title() {
        return "relay draining %,d events of 300 bytes against raw produce".formatted(events);
    }

    @Override
    public String unit() {
        return "events/s";
    }

    @Override
    public Goal goal() {
        return new Goal(0.08, 0.25, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("tracking");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stage.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(FLOOR, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        for (var i = 0; i < WARM_UPS; i++) {
            floor(stage, 0);
            ours(stage, 0);
        }
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stage.bootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                "false",
                "linger.ms",
                "5",
                "compression.type",
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var value = payload.getBytes(UTF_8);
            var start = System.nanoTime();
            for (var i = 0; i < events; i++) {
                producer.send(new ProducerRecord<>(FLOOR, "key-" + i % 1_000, value));
            }
            producer.flush();
            return events * 1e9 / (System.nanoTime() - start);
        }
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        long before;
        Filled filled;
        try (var connection = stage.connect("tracking")) {
            takeLead(connection);
            before = records(stage);
            filled = fill(connection);
        }
        var perSecond = events * 1e9 / drained(stage, filled);
        stage.settle();
        var sent = records(stage) - before;
        if (sent != events) {
            throw new LostOrDoubled("of %d events %d reached the topic".formatted(events, sent));
        }
        return perSecond;
    }

    /** Nanoseconds from the first row's going to the last one's; asked for by position, because counting rows takes time. */
    private static long drained(Stage stage, Filled filled) throws SQLException, InterruptedException {
        try (var connection = stage.connect("tracking");
                var waits = connection.prepareStatement("select exists (select from outbox where position = ?)")) {
            awaitGone(waits, filled.first());
            var start = System.nanoTime();
            awaitGone(waits, filled.last());
            return System.nanoTime() - start;
        }
    }

    private static void awaitGone(PreparedStatement waits, long position) throws SQLException, InterruptedException {
        waits.setLong(1, position);
        while (true) {
            try (var result = waits.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(1);
        }
    }

    /** Ends the leader's connection and takes its lock, until this connection closes. */
    private static void takeLead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                            + " (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()");
            statement.execute("select pg_advisory_lock(" + LEADER + ")");
        }
    }

    private Filled fill(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, source, subject, time, correlationid)
                select gen_random_uuid(), 'tracking', key, 'io.lockstep.tracking.bench-filled.v1', ?,
                       '/lockstep/tracking-service', key, now(), key
                from (select 'key-' || n % 1000 as key from generate_series(1, ?) as n) as keys
                """)) {
            insert.setString(1, payload);
            insert.setInt(2, events);
            insert.executeUpdate();
        }
        try (var ends = connection.prepareStatement("select min(position), max(position) from outbox");
                var result = ends.executeQuery()) {
            result.next();
            return new Filled(result.getLong(1), result.getLong(2));
        }
    }

    /** How many records lie on the topic. */
    private static long records(Stage stage) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stage.bootstrapServers()))) {
            var topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            topic.partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(TOPIC, partition.partition()), OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }
}
