package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison.LostOrDoubled;
import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.load.Open;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The measuring that {@link AlertLatency} takes its percentiles from: a round runs once, whichever percentile asks first.
 */
final class AlertRuns {

    /** A multiple of the clients, so that each task is one client's alone. */
    private static final int TASKS = 192;

    private static final int CLIENTS = 16;
    private static final double LOAD = 0.3;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);
    private static final Pattern ID = Pattern.compile("\"progressId\"\\s*:\\s*\"([^\"]+)\"");

    private final Duration span;
    private final List<UUID> tasks = new ArrayList<>();
    private final AtomicLong counter = new AtomicLong();
    private final Map<Integer, Histogram> floors = new HashMap<>();
    private final Map<Integer, Histogram> ours = new HashMap<>();
    private double capacity;

    AlertRuns(Duration span) {
        this.span = span;
    }

    void prepare(Stage stage) throws Exception {
        if (!tasks.isEmpty()) {
            return;
        }
        try (var events = new Events(stage)) {
            for (var i = 0; i < TASKS; i++) {
                var task = UUID.randomUUID();
                tasks.add(task);
                events.publish("task", "task-changed", task, task(task));
            }
        }
        var known = "select count(*) from task where task_id in ('"
                + tasks.stream().map(UUID::toString).collect(Collectors.joining("','")) + "')";
        for (var service : AlertLatency.SERVICES) {
            while (stage.count(service, known) < TASKS) {
                Thread.sleep(50);
            }
        }
        stage.warmUp().run("s3", CLIENTS, clients(stage, new ConcurrentHistogram(LONGEST, 3)));
        capacity = Closed.run(CLIENTS, Duration.ofSeconds(2), clients(stage, new ConcurrentHistogram(LONGEST, 3)))
                .perSecond();
        hops(stage);
    }

    Histogram floor(Stage stage, int round) throws Exception {
        if (!floors.containsKey(round)) {
            floors.put(round, hops(stage));
        }
        return floors.get(round);
    }

    Histogram ours(Stage stage, int round) throws Exception {
        if (!ours.containsKey(round)) {
            ours.put(round, alerts(stage));
        }
        return ours.get(round);
    }

    String remark() {
        return "s3: capacity %.0f updates/s each read back, measured at %.0f %% of it".formatted(capacity, LOAD * 100);
    }

    private Histogram hops(Stage stage) throws Exception {
        stage.execute("floor", "create table if not exists hop (id uuid primary key, content text)");
        var latencies = new Histogram(LONGEST, 3);
        var topic = new TopicPartition("bench.hop", 0);
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", stage.bootstrapServers(), "acks", "all", "linger.ms", "0"),
                        new StringSerializer(),
                        new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", stage.bootstrapServers(), "auto.offset.reset", "latest"),
                        new StringDeserializer(),
                        new StringDeserializer());
                var connection = stage.connect("floor");
                var insert = connection.prepareStatement("insert into hop values (?, ?)")) {
            producer.send(new ProducerRecord<>(topic.topic(), topic.partition(), "key", "first"))
                    .get();
            consumer.assign(List.of(topic));
            consumer.seekToEnd(List.of(topic));
            consumer.position(topic);
            var end = System.nanoTime() + span.toNanos();
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                producer.send(new ProducerRecord<>(topic.topic(), topic.partition(), "key", "x".repeat(300)));
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {}
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "x".repeat(300));
                insert.executeUpdate();
                latencies.recordValue(Math.min(LONGEST, System.nanoTime() - start));
            }
        }
        return latencies;
    }

    private Histogram alerts(Stage stage) throws Exception {
        var latencies = new ConcurrentHistogram(LONGEST, 3);
        Open.run(Math.max(10, capacity * LOAD), CLIENTS, span, clients(stage, latencies));
        stage.settle();
        check(stage);
        return latencies;
    }

    /** Each update puts a task below its threshold or back, in turn, and is read back when it is applied. */
    private Closed.Clients clients(Stage stage, ConcurrentHistogram latencies) {
        var token = stage.token("bench", "manager");
        var opened = new AtomicInteger();
        return number -> {
            var first = opened.getAndIncrement();
            var tracking = new HttpConnection(stage.address("tracking"), token);
            var scoring = new HttpConnection(stage.address("scoring"), token);
            return new Closed.Client() {
                private int turn;

                @Override
                public int once() throws Exception {
                    var task = tasks.get((first + CLIENTS * (turn++ / 2)) % TASKS);
                    var below = turn % 2 == 1;
                    var posted = tracking.post("/v1/progress-updates", progress(task, below));
                    var accepted = System.nanoTime();
                    if (posted.status() != 201) {
                        return 0;
                    }
                    var found = ID.matcher(posted.body());
                    if (!found.find()) {
                        throw new IllegalStateException(posted.body());
                    }
                    var path = "/v1/alerts?subjectId=" + task + "&state=OPEN&after=" + found.group(1);
                    var answer = scoring.get(path);
                    while (!answer.applied() && System.nanoTime() - accepted < LONGEST) {
                        answer = scoring.get(path);
                    }
                    latencies.recordValue(Math.min(LONGEST, System.nanoTime() - accepted));
                    var isOpen = answer.body().contains("\"alertId\"");
                    if (answer.status() != 200 || isOpen != below) {
                        throw new LostOrDoubled("an alert is " + (isOpen ? "open" : "not open") + ": " + answer.body());
                    }
                    return 1;
                }

                @Override
                public void close() throws Exception {
                    tracking.close();
                    scoring.close();
                }
            };
        };
    }

    private String progress(UUID task, boolean below) {
        return """
                {"taskId":"%s","asOf":"%s","percent":%s,"note":"bench %d"}""".formatted(task, LocalDate.now(ZoneOffset.UTC), below ? "0.1" : "0.9", counter.incrementAndGet());
    }

    /** One open alert per task at most, and what is judged is what was recorded last. */
    private static void check(Stage stage) throws SQLException, LostOrDoubled {
        var twice = stage.count(
                "scoring",
                "select count(*) from (select 1 from alert where cleared_at is null group by subject_id, trigger, indicator"
                        + " having count(*) > 1) doubled");
        if (twice > 0) {
            throw new LostOrDoubled(twice + " subjects have two open alerts");
        }
    }

    private static String task(UUID task) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return """
                {"taskId":"%s","version":1,"state":"PLANNED","name":"bench","ownerId":"%s","start":"%s","end":"%s",\
                "priority":"CORE","progressUnit":"PERCENT","planCurve":[{"date":"%s","planned":0.8}],"indicators":[],\
                "contributions":[],"change":{"what":"CREATED","by":"bench"}}""".formatted(task, task, today.minusDays(50), today.plusDays(50), today);
    }
}
