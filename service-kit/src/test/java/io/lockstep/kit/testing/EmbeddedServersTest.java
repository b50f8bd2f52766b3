package io.lockstep.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    private static final EventType TYPE = EventType.v1("kit", "thing-changed");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void postgres_whenStartedAgainOnItsFolder_findsItsData() throws SQLException {
        // given
        var watchdog = new Watchdog();
        try (var server = EmbeddedPostgres.start(folder, FreePort.next(), watchdog)) {
            server.createDatabase("kept");
            execute(server, "CREATE TABLE thing AS SELECT 7 AS number");
        }

        // when
        try (var server = EmbeddedPostgres.start(folder, FreePort.next(), watchdog)) {
            server.createDatabase("kept");

            // then
            assertThat(number(server, "SELECT number FROM thing")).isEqualTo("7");
            assertThat(number(server, "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void postgres_whenKilledAndStartedAgain_recoversWhatWasCommitted() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder, FreePort.next(), new Watchdog())) {
            // given
            server.createDatabase("kept");
            execute(server, "CREATE TABLE thing AS SELECT 7 AS number");
            var processes = server.processes();

            // when
            server.kill();

            // then
            assertThat(processes).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
            assertThat(server.processes()).isEmpty();
            server.startAgain();
            assertThat(number(server, "SELECT number FROM thing")).isEqualTo("7");
        }
    }

    @Test
    void postgres_whenClosed_leavesNoProcess() {
        // given
        var server = EmbeddedPostgres.start(folder, FreePort.next(), new Watchdog());
        var postmaster = ProcessHandle.of(server.pid()).orElseThrow();

        // when
        server.close();

        // then
        await().until(() -> !postmaster.isAlive());
    }

    @Test
    void kafka_whenStoppedAndStarted_keepsPortAndRecords() {
        // given
        var event = OutgoingEvent.of(TYPE, Ids.next(), Map.of("name", "one"));
        try (var broker = new EmbeddedKafka(folder, FreePort.next());
                var publisher = new EventPublisher(broker.bootstrapServers())) {
            publisher.publish(event);

            // when
            broker.stop();
            broker.start();

            // then
            try (var probe = EventProbe.on(broker.bootstrapServers(), "lockstep.kit.events", true)) {
                assertThat(probe.await(event.id()).payload().path("name").asText())
                        .isEqualTo("one");
            }
        }
    }

    @Test
    void probe_whenItStartsNow_seesOnlyWhatComesAfter() {
        // given
        var before = OutgoingEvent.of(TYPE, Ids.next(), Map.of());
        var after = OutgoingEvent.of(TYPE, Ids.next(), Map.of()).causedBy(before.id(), "chain");
        try (var publisher = new EventPublisher();
                var ignored = EventProbe.fromNow("kit")) {
            publisher.publish(before);

            // when
            try (var probe = EventProbe.fromNow("kit")) {
                publisher.publish(after);

                // then
                var seen = probe.await(TYPE, after.key());
                assertThat(seen.causationId()).isEqualTo(before.id());
                assertThat(seen.correlationId()).isEqualTo("chain");
                assertThat(probe.records()).hasSize(1);
            }
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String number(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("kept"), EmbeddedPostgres.USER, "");
    }
}
