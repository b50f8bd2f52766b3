package io.lockstep.local.stack;

import io.lockstep.kit.testing.EmbeddedPostgres;
import io.lockstep.kit.testing.Watchdog;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that runs. What was started last is stopped first, whichever of start and stop is under way. */
public final class Stack implements AutoCloseable {

    private final Path root;
    private final Jvm jvm;
    private final DataFolder data;
    private final Ports ports;
    private final ServiceSettings settings;
    private final Broker broker;
    private final Consumer<String> progress;

    private final Watchdog watchdog = new Watchdog();
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final Map<Service, ServiceProcess> services = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private @Nullable EmbeddedPostgres postgres;
    private boolean closing;

    /** Starts a Kafka broker on a folder and a port; what it returns ends it. */
    public interface Broker {
        AutoCloseable start(Path folder, int port);
    }

    public Stack(
            Path root,
            Jvm jvm,
            DataFolder data,
            Ports ports,
            ServiceSettings settings,
            Broker broker,
            Consumer<String> progress) {
        this.root = root;
        this.jvm = jvm;
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.broker = broker;
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
        for (var service : Service.values()) {
            awaitReady(service);
            progress.accept(service.title() + " is ready");
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
        services.get(service).kill();
    }

    /** Starts a service that has ended again, and does not wait for it. */
    public void startAgain(Service service) {
        watchdog.release(process(service).pid());
        startService(service);
    }

    /**
     * Returns when a service is ready.
     *
     * @throws CannotStart when it does not come up
     */
    public void awaitReady(Service service) throws InterruptedException {
        var process = services.get(service);
        if (process != null) { // there is none when the stack was closed meanwhile
            try (var client = HttpClient.newHttpClient()) {
                process.awaitReady(client);
            }
        }
    }

    /**
     * Starts one more process of a service, on ports of its own, and returns when it is ready; both share database and topics.
     *
     * @throws CannotStart when it does not come up
     */
    public Process startReplica(Service service, int http, int management) throws InterruptedException {
        var own = settings.of(service);
        own.put("QUARKUS_HTTP_PORT", String.valueOf(http));
        own.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        var log = Redirect.to(data.log(service.title() + "-replica").toFile());
        var replica = ServiceProcess.start(service, jvm, service.jar(root), log, management, own);
        watchdog.guard(replica.process().pid());
        onClose(() -> end(replica));
        try (var client = HttpClient.newHttpClient()) {
            replica.awaitReady(client);
        }
        return replica.process();
    }

    private void end(ServiceProcess process) {
        process.stop();
        try {
            process.awaitStopped();
            watchdog.release(process.process().pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process of a service that was started. */
    public Process process(Service service) {
        return Objects.requireNonNull(services.get(service), service.title()).process();
    }

    /** The database server, once it was started. */
    public EmbeddedPostgres postgres() {
        return Objects.requireNonNull(postgres);
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
        var server =
                started("PostgreSQL", () -> EmbeddedPostgres.start(data.path("postgres"), ports.postgres(), watchdog));
        for (var service : Service.values()) {
            server.createDatabase(service.owner());
        }
        postgres = server;
        progress.accept("PostgreSQL is ready");
    }

    private void startBroker() {
        started("the Kafka broker", () -> broker.start(data.path("kafka"), ports.kafka()));
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
            var log = data.log(service.title()).toFile();
            var process = ServiceProcess.start(
                    service,
                    jvm,
                    service.jar(root),
                    services.containsKey(service) ? Redirect.appendTo(log) : Redirect.to(log),
                    ports.management(service),
                    settings.of(service));
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
