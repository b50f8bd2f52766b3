package io.lockstep.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL as child processes of this JVM, on a port and a data folder of its own; it keeps fsync on. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The one user, who may everything; PostgreSQL listens on the loopback interface alone. */
    public static final String USER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Watchdog watchdog;
    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private volatile long postmaster;

    private EmbeddedPostgres(Path folder, int port, Watchdog watchdog) throws IOException {
        this.folder = folder;
        this.port = port;
        this.watchdog = watchdog;
        this.server = running();
    }

    /**
     * Starts PostgreSQL on {@code port}; data that {@code folder} holds already is found again.
     *
     * @throws UncheckedIOException when it does not come up within a minute
     */
    public static EmbeddedPostgres start(Path folder, int port, Watchdog watchdog) {
        try {
            return new EmbeddedPostgres(folder, port, watchdog);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on port " + port, e);
        }
    }

    /** Ends every process of the server as a machine that fails would (SIGKILL), and waits until all are gone. */
    public synchronized void kill() {
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        watchdog.release(postmaster);
    }

    /**
     * Starts a server that was killed again, on its port and data; it recovers what was committed.
     *
     * @throws UncheckedIOException when it does not come up within a minute
     */
    public synchronized void startAgain() {
        try {
            server.close(); // there is nothing left to stop, but its lock to give back
            server = running();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start again on port " + port, e);
        }
    }

    /** The postmaster and its children as they are now. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .toList();
    }

    /** Creates the database {@code name} unless it is there. */
    public void createDatabase(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    /** Where the database {@code name} is found by a JDBC driver; no password is asked for. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** The process id of the postmaster, whose children are all other processes of the server. */
    public long pid() {
        return postmaster;
    }

    /** Stops the server; open connections are cut, committed data stays. */
    @Override
    public synchronized void close() {
        try {
            server.close();
            watchdog.release(postmaster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres running() throws IOException {
        Files.createDirectories(folder);
        var started = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C")
                // zonky switches both off; an accepted write must survive a hard stop, in tests and in the demo
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .start();
        postmaster = postmasterOf(folder);
        watchdog.guard(postmaster);
        return started;
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private static long postmasterOf(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().trim());
    }
}
