package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.load.Open;
import io.lockstep.bench.stage.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * S1: one measurement a request, accepted with its key and its event committed, against single-row commits at the same
 * concurrency.
 */
public final class SinglePost implements Comparison {

    private static final int CLIENTS = 64;

    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Of the capacity that was just measured. */
    private static final double LATENCY_LOAD = 0.3;

    private final String id;
    private final int flushDelay;
    private final Duration span;
    private final Measured measured = new Measured();
    private double capacity;

    public SinglePost(String id, int flushDelay, Duration span) {
        this.id = id;
        this.flushDelay = flushDelay;
        this.span = span;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "single POST against single-row commits, %d clients%s"
                .formatted(CLIENTS, flushDelay == 0 ? "" : ", flush +" + flushDelay / 1_000 + " ms");
    }

    @Override
    public String unit() {
        return "facts/s";
    }

    @Override
    public Goal goal() {
        return flushDelay == 0 ? new Goal(0.08, 0.20, Better.MORE) : new Goal(0.40, 0.80, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("tracking");
    }

    @Override
    public int flushDelay() {
        return flushDelay;
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        measured.prepare(stage);
        stage.execute("floor", "create table if not exists single (id uuid primary key, at timestamptz, content text)");
        stage.warmUp().run(id, CLIENTS, poster(stage, "warm-up-" + id));
        Closed.run(CLIENTS, SHORT, inserter(stage));
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        stage.execute("floor", "truncate single");
        return Closed.run(CLIENTS, span, inserter(stage)).perSecond();
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        var sender = id + "-" + round;
        var done = Closed.run(CLIENTS, span, poster(stage, sender));
        Measured.check(stage, sender, done.events());
        capacity = done.perSecond();
        return done.perSecond();
    }

    @Override
    public List<String> remarks(Stage stage) throws Exception {
        stage.settle();
        var sender = id + "-latency";
        var latencies = Open.run(capacity * LATENCY_LOAD, CLIENTS, span, poster(stage, sender));
        return List.of("%s: latency at %.0f facts/s, open model: %s"
                .formatted(id, capacity * LATENCY_LOAD, Open.describe(latencies)));
    }

    private Closed.Clients poster(Stage stage, String sender) {
        var token = stage.token(sender, "manager");
        var counter = new AtomicLong();
        return number -> {
            var connection = new HttpConnection(stage.address("tracking"), token);
            return new Closed.Client() {
                @Override
                public int once() throws Exception {
                    var n = counter.incrementAndGet();
                    var status = connection
                            .post("/v1/measurements", measured.body("m-" + n, (int) n))
                            .status();
                    return status == 201 ? 1 : 0;
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        };
    }

    private Closed.Clients inserter(Stage stage) {
        return number -> new Inserter(stage.connect("floor"), measured);
    }

    /** Commits row by row, the same content. */
    private static final class Inserter implements Closed.Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private final Measured measured;
        private int n;

        Inserter(Connection connection, Measured measured) throws Exception {
            this.connection = connection;
            this.measured = measured;
            this.insert = connection.prepareStatement("insert into single values (?, now(), ?)");
        }

        @Override
        public int once() throws Exception {
            n++;
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, measured.body("m-" + n, n));
            return insert.executeUpdate();
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}
