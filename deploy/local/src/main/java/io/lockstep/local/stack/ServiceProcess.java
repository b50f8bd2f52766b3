package io.lockstep.local.stack;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, as it runs in production but with a small heap. */
final class ServiceProcess {

    private static final Duration READY_LIMIT = Duration.ofSeconds(180);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Service service;
    private final Jvm jvm;
    private final Process process;
    private final File log;
    private final URI readiness;

    private ServiceProcess(Service service, Jvm jvm, Process process, File log, URI readiness) {
        this.service = service;
        this.jvm = jvm;
        this.process = process;
        this.log = log;
        this.readiness = readiness;
    }

    static ServiceProcess start(
            Service service, Jvm jvm, Path jar, Redirect log, int management, Map<String, String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm.options(jar));
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(settings);
        try {
            var readiness = URI.create("http://localhost:" + management + "/q/health/ready");
            return new ServiceProcess(service, jvm, builder.start(), log.file(), readiness);
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + service.title() + ": " + e.getMessage() + ".", e);
        }
    }

    Service service() {
        return service;
    }

    Process process() {
        return process;
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws CannotStart when it ends before that, or takes too long
     */
    void awaitReady(HttpClient client) throws InterruptedException {
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (!ready(client)) {
            if (!process.isAlive()) {
                throw ended();
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("%s was not ready within %d s: its log %s says why."
                        .formatted(service.title(), READY_LIMIT.toSeconds(), log));
            }
            Thread.sleep(STEP);
        }
    }

    CannotStart ended() {
        return new CannotStart("%s has ended with exit code %d: its log %s says why."
                .formatted(service.title(), process.exitValue(), log));
    }

    /** Asks the process to end; {@link #awaitStopped} waits for it. */
    void stop() {
        process.destroy();
    }

    /** Ends the process without its knowledge (kill -9), and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void awaitStopped() throws InterruptedException {
        if (!process.waitFor(jvm.stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
