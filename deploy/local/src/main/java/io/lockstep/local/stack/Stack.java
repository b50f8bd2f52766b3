package io.lockstep.local.stack;

import io.lockstep.kit.testing.EmbeddedKafka;
import io.lockstep.kit.testing.EmbeddedPostgres;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.kit.testing.Watchdog;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that runs. What was started last is stopped first, whichever of start and stop is under way. */
public final class Stack implements AutoCloseable {

    private final Path root;
    private final DataFolder data;
    private final Ports ports;
    private final TokenSigner signer;
    private final Consumer<String> progress;

    private final Watchdog watchdog = new Watchdog();
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private boolean closing;

    public Stack(Path root, DataFolder data, Ports ports, TokenSigner signer, Consumer<String> progress) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.signer = signer;
        this.progress = progress;
    }

    /**
     * Starts all of it and returns when every service is ready.
     *
     * @throws CannotStart when something is missing, a port is taken or a service does not come up
     */
    public void start() throws InterruptedException {
        requireBuilt();
        ports.requireFree();
        var broker = CompletableFuture.runAsync(this::startBroker);
        startPostgres();
        joined(broker);
        for (var service : Service.values()) {
            startService(service);
        }
        try (var client = HttpClient.newHttpClient()) {
            for (var process : List.copyOf(services.values())) {
                process.awaitReady(client);
                progress.accept(process.service().title() + " is ready");
            }
        }
    }

    /**
     * Returns when a service has ended by itself.
     *
     * @throws CannotStart always: it says which one, and where its log is
     */
    public void awaitEnd() throws InterruptedException {
        var first = CompletableFuture.anyOf(services.values().stream()
                .map(service -> service.process().onExit().thenApply(ended -> service))
                .toArray(CompletableFuture[]::new));
        throw ((ServiceProcess) first.join()).ended();
    }

    /** Ends one service hard, as a machine that fails would. */
    public void kill(Service service) throws InterruptedException {
        var process = services.get(service);
        process.kill();
        watchdog.release(process.process().pid());
    }

    /**
     * Starts a service that was killed again, and returns when it is ready.
     *
     * @throws CannotStart when it does not come up
     */
    public void restart(Service service) throws InterruptedException {
        startService(service);
        try (var client = HttpClient.newHttpClient()) {
            services.get(service).awaitReady(client);
        }
    }

    /** Megabytes resident, by the name of the process; empty where the system does not tell. */
    public Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        for (var service : services.values()) {
            Memory.resident(service.process().toHandle())
                    .ifPresent(megabytes -> memory.put(service.service().title(), megabytes));
        }
        return memory;
    }

    /** Whether there is anything to stop. */
    public boolean anythingRuns() {
        synchronized (stops) {
            return !stops.isEmpty();
        }
    }

    /** Stops everything that runs, in order; what is still starting is stopped as soon as it has started. */
    @Override
    public void close() {
        synchronized (stops) {
            closing = true;
        }
        for (var stop = nextStop(); stop != null; stop = nextStop()) {
            stop.run();
        }
    }

    private @Nullable Runnable nextStop() {
        synchronized (stops) {
            return stops.poll();
        }
    }

    private void requireBuilt() {
        for (var service : Service.values()) {
            if (!Files.exists(service.jar(root))) {
                throw new CannotStart("%s is not built (%s is missing): start with deploy/up, which builds it."
                        .formatted(service.title(), service.jar(root)));
            }
        }
    }

    private void startPostgres() {
        var postgres =
                started("PostgreSQL", () -> EmbeddedPostgres.start(data.path("postgres"), ports.postgres(), watchdog));
        for (var service : Service.values()) {
            postgres.createDatabase(service.owner());
        }
        progress.accept("PostgreSQL is ready");
    }

    private void startBroker() {
        started("the Kafka broker", () -> new EmbeddedKafka(data.path("kafka"), ports.kafka()));
        progress.accept("the Kafka broker is ready");
    }

    private <T extends AutoCloseable> T started(String name, Supplier<T> start) {
        try {
            var running = start.get();
            onClose(() -> close(running));
            return running;
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "%s did not start (%s): the log %s says why."
                            .formatted(capitalised(name), e.getMessage(), data.log("servers")),
                    e);
        }
    }

    private void startService(Service service) {
        synchronized (stops) {
            if (closing) {
                return;
            }
            var process = ServiceProcess.start(
                    service,
                    service.jar(root),
                    data.log(service.title()),
                    ports.management(service),
                    settings(service));
            watchdog.guard(process.process().pid());
            services.put(service, process);
            if (services.size() == 1) {
                stops.push(this::stopServices);
            }
        }
    }

    private void stopServices() {
        services.values().forEach(ServiceProcess::stop);
        try {
            for (var service : services.values()) {
                service.awaitStopped();
                watchdog.release(service.process().pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> settings(Service service) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "localhost");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ports.http(service)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management(service)));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.owner());
        settings.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "none-is-asked-for");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        settings.put("LOCKSTEP_JSON_LOGS", "false");
        // off where the public can reach it
        settings.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        if (service == Service.TRACKING) {
            // under it the secrets of CRM sources are encrypted
            settings.put(
                    "LOCKSTEP_SECRETS_KEY_FILE",
                    data.secret("secrets-key", Stack::newKey).toString());
        }
        signer.verification().forEach((name, value) -> settings.put(variable(name), value));
        return settings;
    }

    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The environment variable of a setting. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void onClose(Runnable stop) {
        boolean late;
        synchronized (stops) {
            late = closing;
            if (!late) {
                stops.push(stop);
            }
        }
        if (late) {
            stop.run();
        }
    }

    private static void joined(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
