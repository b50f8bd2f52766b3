package io.lockstep.tracking.ledger;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * The database ends every connection of the service again and again under load, between any two steps: before a statement, in
 * a commit, between the broker's ack and the deletion from the outbox. The senders write down what they were told and repeat
 * what was not accepted, as quality.md, section 4, asks.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class KilledConnectionsTest {

    private static final int SENDERS = 8;
    private static final int FACTS = 20;
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int LONGEST = 90;

    @Inject
    Jdbi jdbi;

    /** What the senders were told: of each fact the id that it was accepted under. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();

    @Test
    void record_whenConnectionsAreKilledUnderLoad_storesAndPublishesEveryAcceptedFactOnce() throws Exception {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        try (var probe = EventProbe.fromNow("tracking");
                var killer = Executors.newSingleThreadScheduledExecutor();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            manager()
                    .body(measurement(keyResult))
                    .post("/v1/measurements")
                    .then()
                    .statusCode(201);
            var kills = killer.scheduleAtFixedRate(this::kill, 50, EVERY.toMillis(), TimeUnit.MILLISECONDS);

            // when
            var work = new ArrayList<Future<?>>();
            for (var sender = 0; sender < SENDERS; sender++) {
                var name = keyResult + "-" + sender;
                work.add(senders.submit(() -> send(keyResult, name)));
            }
            for (var one : work) {
                one.get(LONGEST, TimeUnit.SECONDS);
            }
            kills.cancel(false);

            // then
            assertThat(accepted).hasSize(SENDERS * FACTS);
            assertThat(refusals).isSubsetOf(503);
            assertThat(stored(keyResult)).containsExactlyInAnyOrderElementsOf(new HashSet<>(accepted.values()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> published(probe, keyResult).containsAll(accepted.values()));
            assertThat(published(probe, keyResult)).hasSize(SENDERS * FACTS + 1);
        }
    }

    private void send(UUID keyResult, String name) {
        for (var i = 0; i < FACTS; i++) {
            var body = with(with(measurement(keyResult), "externalId", name + "-" + i), "value", i);
            var answer = manager().body(body).post("/v1/measurements");
            while (answer.statusCode() != 201) {
                refusals.add(answer.statusCode());
                answer = manager().body(body).post("/v1/measurements");
            }
            accepted.put(name + "-" + i, answer.path("measurementId"));
        }
    }

    /** What is stored of the senders' facts, each as often as it is stored. */
    private List<String> stored(UUID keyResult) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select l.id::text from ledger l join fact_key k on k.fact_id = l.id where l.subject_id = ?
                        """).bind(0, keyResult).mapTo(String.class).list());
    }

    private static Set<String> published(EventProbe probe, UUID keyResult) {
        var ids = new HashSet<String>();
        probe.matching(event -> event.key().equals(keyResult.toString()))
                .forEach(event -> ids.add(event.id().toString()));
        return ids;
    }

    private void kill() {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        "");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
