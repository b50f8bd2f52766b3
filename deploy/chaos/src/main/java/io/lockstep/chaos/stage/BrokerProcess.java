package io.lockstep.chaos.stage;

import io.lockstep.kit.testing.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A broker as a process of its own. */
final class BrokerProcess implements Target, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Watchdog watchdog = new Watchdog();
    private volatile Process process;

    private BrokerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launched();
    }

    /** Starts a broker and returns when it can be connected to. */
    static BrokerProcess start(Path folder, int port) {
        var broker = new BrokerProcess(folder, port);
        Awaitility.await("the broker").atMost(PATIENCE).until(broker::listens);
        return broker;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public boolean runs() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void startAgain() {
        watchdog.release(process.pid());
        process = launched();
    }

    /** Shuts it down in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        watchdog.release(process.pid());
    }

    private Process launched() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.jboss.logging.provider=slf4j",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                folder.toString(),
                String.valueOf(port));
        try {
            var log = folder.resolveSibling("broker.log").toFile();
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log))
                    .start();
            watchdog.guard(started.pid());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
