package io.lockstep.bench.stage;

import io.lockstep.bench.load.WarmUp;
import io.lockstep.kit.testing.AotCache;
import io.lockstep.kit.testing.EmbeddedKafka;
import io.lockstep.kit.testing.EmbeddedPostgres;
import io.lockstep.kit.testing.FreePort;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.kit.testing.Watchdog;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the arms run on: PostgreSQL, a broker and the packaged services in their production profile, with signed tokens. */
public final class Stage implements AutoCloseable {

    private static final Duration SETTLED = Duration.ofSeconds(120);

    private final Path root;
    private final Path folder;
    private final boolean slow;
    private final WarmUp warmUp;
    private final TokenSigner signer = TokenSigner.with(TokenSigner.newPrivateKey());
    private final Watchdog watchdog = new Watchdog();
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, ServiceProcess> replicas = new LinkedHashMap<>();
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private Stage(Path root, Path folder, boolean slow, WarmUp warmUp) {
        this.root = root;
        this.folder = folder;
        this.slow = slow;
        this.warmUp = warmUp;
        this.postgres = EmbeddedPostgres.start(folder.resolve("postgres"), FreePort.next(), watchdog);
        closing.push(postgres);
        this.kafka = new EmbeddedKafka(folder.resolve("kafka"), FreePort.next());
        closing.push(kafka);
        postgres.createDatabase("floor");
    }

    /**
     * Starts PostgreSQL and the broker.
     *
     * @param preload the library that delays flushes, which this process has to be started with; empty without one
     */
    public static Stage open(Path root, String preload, WarmUp warmUp) throws IOException {
        var folder = Files.createTempDirectory("lockstep-bench");
        var delay = System.getenv("LOCKSTEP_FLUSH_DELAY");
        return new Stage(root, folder, !preload.isEmpty() && delay != null, warmUp);
    }

    /** Starts a service unless it runs, and returns when it is ready. */
    public void start(String service) throws IOException, InterruptedException {
        if (!services.containsKey(service)) {
            postgres.createDatabase(service);
            var process = ServiceProcess.start(root, folder, service, settings(service), true);
            watchdog.guard(process.pid());
            services.put(service, process);
            closing.push(process);
            process.awaitReady();
        }
    }

    /** Starts a process of a service that does not run, ends it when it is ready, and says how long that took. */
    public Duration startOnce(String service, boolean cache) throws IOException, InterruptedException {
        postgres.createDatabase(service);
        var start = System.nanoTime();
        try (var process = ServiceProcess.start(root, folder, service, settings(service), cache)) {
            watchdog.guard(process.pid());
            process.awaitReady();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Which services start with an ahead-of-time cache, for the head of the output. */
    public String caches() {
        var with = Stream.of("goal", "task", "tracking", "scoring")
                .filter(service -> new AotCache(ServiceProcess.jar(root, service)).fits())
                .toList();
        return "Ahead-of-time caches: " + (with.isEmpty() ? "none" : String.join(", ", with));
    }

    /** Ends the services that are not named, so that nothing works on what is not measured. */
    public void stopOthers(Collection<String> named) throws InterruptedException {
        for (var service : List.copyOf(services.keySet())) {
            if (!named.contains(service)) {
                services.remove(service).close();
            }
        }
    }

    private Map<String, String> settings(String service) {
        var settings = new LinkedHashMap<>(signer.verification());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service));
        settings.put("quarkus.datasource.username", EmbeddedPostgres.USER);
        settings.put("quarkus.datasource.password", "none-is-asked-for");
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        return settings;
    }

    /** Starts one more process of a service that runs already; they share its database and its topics. */
    public void startReplica(String service, int number) throws IOException, InterruptedException {
        var name = service + "#" + number;
        if (!replicas.containsKey(name)) {
            var process = ServiceProcess.start(root, folder, service, settings(service), true);
            watchdog.guard(process.pid());
            replicas.put(name, process);
            process.awaitReady();
        }
    }

    /** Ends the processes that {@link #startReplica} has started. */
    public void stopReplicas() throws InterruptedException {
        for (var replica : replicas.values()) {
            replica.close();
        }
        replicas.clear();
    }

    /** The processor time that all processes of a service have used up. */
    public Duration processorTime(String service) {
        var ids = new ArrayList<Long>();
        ids.add(services.get(service).pid());
        replicas.forEach((name, replica) -> {
            if (name.startsWith(service + "#")) {
                ids.add(replica.pid());
            }
        });
        return ids.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Where a service that was started listens. */
    public URI address(String service) {
        return services.get(service).address();
    }

    /** A connection to the database of a service, or to {@code floor}; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), EmbeddedPostgres.USER, "");
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A token of an hour's life. */
    public String token(String subject, String... roles) {
        return signer.token(subject, roles);
    }

    /** How long an arm is warmed up before its first round. */
    public WarmUp warmUp() {
        return warmUp;
    }

    /** A folder that goes with the run. */
    public Path folder() {
        return folder;
    }

    public boolean canDelayFlushes() {
        return slow;
    }

    /** From now on each flush of PostgreSQL takes that many microseconds more. */
    public void delayFlushes(int microseconds) throws IOException {
        if (slow) {
            var number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
            number.putInt(microseconds).flip();
            var file = Path.of(System.getenv("LOCKSTEP_FLUSH_DELAY"));
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(number, 0);
            }
        }
    }

    /** Waits until no service has an event left to send, so that an arm does not pay for the one before. */
    public void settle() throws SQLException, InterruptedException {
        for (var service : services.keySet()) {
            awaitEmptyOutbox(service);
        }
    }

    /** Waits until the outbox of a service is empty. */
    public void awaitEmptyOutbox(String service) throws SQLException, InterruptedException {
        var end = System.nanoTime() + SETTLED.toNanos();
        while (count(service, "select count(*) from outbox") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the outbox of " + service + " does not drain");
            }
            Thread.sleep(20);
        }
    }

    /** How many transactions a database has committed since it was created. */
    public long commits(String database) throws SQLException {
        return count("floor", "select xact_commit from pg_stat_database where datname = '" + database + "'");
    }

    /** The one number that a query gives. */
    public long count(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Executes a statement. */
    public void execute(String database, String statement) throws SQLException {
        try (var connection = connect(database);
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws Exception {
        stopReplicas();
        while (!closing.isEmpty()) {
            closing.pop().close();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
