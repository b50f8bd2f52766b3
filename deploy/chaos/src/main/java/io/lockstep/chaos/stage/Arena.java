package io.lockstep.chaos.stage;

import io.lockstep.local.e2e.StackOfOwn;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A stack of a run's own: the packaged services, PostgreSQL and a broker, all of which can be killed. */
public final class Arena implements AutoCloseable {

    private final Path folder;
    private final StackOfOwn own;
    private final Target broker;
    private final Target database;
    private final List<Target> services;
    private final Supervisor supervisor;

    private Arena(Path folder, StackOfOwn own, Target broker) {
        this.folder = folder;
        this.own = own;
        this.broker = broker;
        this.database = new DatabaseTarget(own.stack().postgres());
        this.services = List.of(Service.values()).stream()
                .<Target>map(service -> new ServiceTarget(own.stack(), service))
                .toList();
        this.supervisor = new Supervisor(targets());
    }

    /**
     * Starts all of it.
     *
     * @param settings of every service, by their Quarkus names
     */
    public static Arena open(Map<String, String> settings) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("lockstep-chaos");
        var broker = new AtomicReference<@Nullable BrokerProcess>();
        var own = StackOfOwn.start(
                folder,
                (data, port) -> {
                    var started = BrokerProcess.start(data, port);
                    broker.set(started);
                    return started;
                },
                settings);
        return new Arena(folder, own, Objects.requireNonNull(broker.get()));
    }

    /** The services as a client sees them, with tokens of an hour. */
    public Suite suite() {
        return own.suite();
    }

    /** What the services run in. */
    public StackOfOwn stack() {
        return own;
    }

    public String bootstrapServers() {
        return "localhost:" + own.ports().kafka();
    }

    public Target broker() {
        return broker;
    }

    public Target database() {
        return database;
    }

    /** Everything that can be killed. */
    public List<Target> targets() {
        var all = new ArrayList<>(services);
        all.add(broker);
        all.add(database);
        return all;
    }

    public Supervisor supervisor() {
        return supervisor;
    }

    /** Where logs and data are; gone after {@link #close}, if nothing failed. */
    public Path folder() {
        return folder;
    }

    /** Stops everything; data and logs stay. */
    @Override
    public void close() throws InterruptedException {
        supervisor.close();
        own.close();
    }

    /** Deletes data and logs. */
    public void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
