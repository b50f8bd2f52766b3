package io.lockstep.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The one PostgreSQL and the one broker that all test classes and profiles of a JVM share. Quarkus loads test classes
 * anew for each profile; the servers live in the JVM's system class loader, which stays.
 */
public final class TestServers {

    private static final String DATABASE = "test";

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;

    private TestServers() {}

    /** Starts both servers unless they run, and answers the Quarkus settings that lead to them. */
    public static Map<String, String> settings() {
        @SuppressWarnings("unchecked")
        var answer = (Map<String, String>) inSystemLoader("startAll");
        return answer;
    }

    /** What a Kafka client connects to. */
    public static String bootstrapServers() {
        return settings().get("kafka.bootstrap.servers");
    }

    /** Takes the broker away until {@link #startBroker}. */
    public static void stopBroker() {
        inSystemLoader("stopKafka");
    }

    /** Brings the broker back on the same port with the same data. */
    public static void startBroker() {
        inSystemLoader("startKafka");
    }

    static synchronized Map<String, String> startAll() {
        if (kafka == null) {
            start();
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                "none-is-asked-for",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers());
    }

    static synchronized void stopKafka() {
        kafka.stop();
    }

    static synchronized void startKafka() {
        kafka.start();
    }

    private static void start() {
        try {
            folder = Files.createTempDirectory("lockstep-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "test-servers-stop"));
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), FreePort.next(), new Watchdog());
        postgres.createDatabase(DATABASE);
        kafka = new EmbeddedKafka(folder.resolve("kafka"), FreePort.next());
    }

    private static void stopAll() {
        try {
            if (kafka != null) {
                kafka.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
            delete(folder);
        }
    }

    private static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // a folder in the temporary directory stays behind: nothing depends on it
        }
    }

    /** The broker looks classes up through the thread's loader, so that one has to be the system's too. */
    private static Object inSystemLoader(String method) {
        var thread = Thread.currentThread();
        var callers = thread.getContextClassLoader();
        var system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            var found = Class.forName(TestServers.class.getName(), true, system).getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test servers cannot " + method, e);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
