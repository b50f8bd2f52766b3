package io.lockstep.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.local.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A stack that was started with {@code deploy/up}, on free ports. */
final class RunningStack implements AutoCloseable {

    /** The repository. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final long STOP_LIMIT_SECONDS = 60;

    private final Process process;
    private final Path output;
    private final Path data;
    private final int firstPort;

    private RunningStack(Process process, Path output, Path data, int firstPort) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.firstPort = firstPort;
    }

    /** Starts a stack on {@code data} and waits until it says that it is up. */
    static RunningStack start(Path data, String... options) {
        var stack = launch(data, Ports.freeRow(), Map.of(), options);
        Awaitility.await("deploy/up in " + stack.output)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stack.says("Lockstep is up") || !stack.process.isAlive());
        if (!stack.process.isAlive()) {
            throw new AssertionError("deploy/up has ended:\n" + stack.output());
        }
        return stack;
    }

    /** Starts a stack that is expected to fail, and waits for its end. */
    static RunningStack startInVain(Path data, int firstPort, Map<String, String> environment) {
        var stack = launch(data, firstPort, environment);
        stack.awaitEnd();
        return stack;
    }

    Suite suite() {
        try (var lines = Files.lines(data.resolve("tokens"))) {
            var tokens = lines.filter(line -> line.startsWith("export "))
                    .map(line -> line.substring("export ".length()).split("=", 2))
                    .collect(Collectors.toMap(export -> export[0], export -> export[1]));
            return new Suite(Ports.from(firstPort), tokens::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the demo made: ids by name. */
    JsonNode demo() {
        try {
            return new ObjectMapper().readTree(data.resolve("demo-loaded").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the command has printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String text) {
        return output().contains(text);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Every process of the stack, the launcher itself included. */
    List<ProcessHandle> processes() {
        var all = new ArrayList<ProcessHandle>();
        all.add(process.toHandle());
        process.descendants().forEach(all::add);
        postmaster().ifPresent(all::add);
        return all;
    }

    /** SIGTERM, and the wait for its effect. */
    void terminate() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("deploy/up does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL is no descendant: it detaches itself when it starts. */
    private Optional<ProcessHandle> postmaster() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.trim()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static RunningStack launch(Path data, int firstPort, Map<String, String> environment, String... options) {
        var command = new ArrayList<>(List.of(
                ROOT.resolve("deploy/up").toString(), "--data", data.toString(), "--ports-from", "" + firstPort));
        command.addAll(List.of(options));
        try {
            var output = Files.createTempFile("deploy-up", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new RunningStack(builder.start(), output, data, firstPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
