package io.lockstep.bench.stage;

import io.lockstep.kit.testing.AotCache;
import io.lockstep.kit.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own, as in production. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(120);

    private final String name;
    private final Process process;
    private final int port;
    private final int management;

    private ServiceProcess(String name, Process process, int port, int management) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /** @param cache whether it starts with its ahead-of-time cache, where one fits */
    static ServiceProcess start(Path root, Path folder, String name, Map<String, String> settings, boolean cache)
            throws IOException {
        var jar = jar(root, name);
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: start with deploy/bench/run, which builds it");
        }
        var port = FreePort.next();
        var management = FreePort.next();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(cache ? new AotCache(jar).use() : List.of());
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        settings.forEach((setting, value) -> builder.environment().put(variable(setting), value));
        builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "localhost");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        return new ServiceProcess(name, builder.start(), port, management);
    }

    /** What the build makes of a service. */
    static Path jar(Path root, String name) {
        return root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    long pid() {
        return process.pid();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + READY.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(name + "-service did not become ready");
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
