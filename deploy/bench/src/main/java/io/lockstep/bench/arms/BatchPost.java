package io.lockstep.bench.arms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.stage.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** S2: batches of 500 measurements with keys and events, against COPY of the same bytes, committed per 500. */
public final class BatchPost implements Comparison {

    private static final int CLIENTS = 3;
    private static final int BATCH = 500;

    private final Duration span;
    private final Measured measured = new Measured();

    public BatchPost(Duration span) {
        this.span = span;
    }

    @Override
    public String id() {
        return "s2";
    }

    @Override
    public String title() {
        return "batch POST of 500 against COPY of the same bytes, %d clients".formatted(CLIENTS);
    }

    @Override
    public String unit() {
        return "facts/s";
    }

    @Override
    public Goal goal() {
        return new Goal(0.15, 0.40, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("tracking");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        measured.prepare(stage);
        stage.execute("floor", "create table if not exists copied (content text)");
        stage.warmUp().run(id(), CLIENTS, poster(stage, "warm-up-s2"));
        Closed.run(CLIENTS, Duration.ofSeconds(1), copier(stage));
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        stage.execute("floor", "truncate copied");
        return Closed.run(CLIENTS, span, copier(stage)).perSecond();
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        var sender = "s2-" + round;
        var done = Closed.run(CLIENTS, span, poster(stage, sender));
        Measured.check(stage, sender, done.events());
        return done.perSecond();
    }

    private Closed.Clients poster(Stage stage, String sender) {
        var token = stage.token(sender, "manager");
        var counter = new AtomicInteger();
        return number -> {
            var connection = new HttpConnection(stage.address("tracking"), token);
            return new Closed.Client() {
                @Override
                public int once() throws Exception {
                    var body = items(counter.getAndAdd(BATCH), ",");
                    return recorded(connection.post("/v1/measurement-batches", "{\"items\":[" + body + "]}"));
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        };
    }

    private static int recorded(HttpConnection.Answer answer) throws IOException {
        var recorded = 0;
        for (var at = answer.body().indexOf("\"status\":201"); at >= 0; ) {
            recorded++;
            at = answer.body().indexOf("\"status\":201", at + 1);
        }
        return recorded;
    }

    private Closed.Clients copier(Stage stage) {
        return number -> {
            var connection = stage.connect("floor");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var counter = new AtomicInteger(number * 10_000_000);
            return new Closed.Client() {
                @Override
                public int once() throws Exception {
                    var rows = items(counter.getAndAdd(BATCH), "\n").getBytes(UTF_8);
                    return (int) copy.copyIn("copy copied from stdin", new ByteArrayInputStream(rows));
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        };
    }

    private String items(int first, String separator) {
        return IntStream.range(first, first + BATCH)
                .mapToObj(n -> measured.body("b-" + n, n))
                .collect(Collectors.joining(separator));
    }
}
