package io.lockstep.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TestServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OutboxRelayTest {

    private static final EventType COUNTED = EventType.v1("sample", "counted");
    private static final int EVENTS = 10_000;
    private static final int KEYS = 100;
    private static final int PER_TRANSACTION = 100;

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource dataSource;

    @Inject
    RelayProducers producers;

    @Inject
    OutboxSettings settings;

    @Test
    void relay_whenTwoCompeteAndTheirConnectionsAreKilled_sendsEachEventAndKeepsTheOrderOfAKey() throws Exception {
        var keys = Stream.generate(Ids::next).limit(KEYS).toList();
        var rival = new OutboxRelay(dataSource, producers, settings, new OutboxWake());
        try (var probe = EventProbe.fromNow("sample")) {
            rival.start(new StartupEvent());

            for (var first = 0; first < EVENTS; first += PER_TRANSACTION) {
                append(keys, first);
                if (first % 2_000 == 0) {
                    killTheRelayThatLeads();
                }
            }

            awaitAnEmptyOutbox();
            var counted = countedBy(probe, new HashSet<>(keys));
            assertThat(counted).hasSize(KEYS);
            counted.values().forEach(numbers -> {
                var firstArrivals = numbers.stream().distinct().toList();
                assertThat(firstArrivals).isSorted().hasSize(EVENTS / KEYS);
            });
        } finally {
            rival.stop(new ShutdownEvent());
        }
    }

    @Test
    void relay_whenAnEarlyPositionCommitsLate_sendsItAllTheSame() throws Exception {
        try (var probe = EventProbe.fromNow("sample")) {
            var appended = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var early = OutgoingEvent.of(COUNTED, Ids.next(), Map.of("n", 1));
            var slow = Thread.ofVirtual()
                    .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.append(early);
                        appended.countDown();
                        awaitQuietly(mayCommit);
                    }));
            appended.await();

            var late = OutgoingEvent.of(COUNTED, Ids.next(), Map.of("n", 2));
            QuarkusTransaction.requiringNew().run(() -> outbox.append(late));
            probe.await(late.id());
            mayCommit.countDown();
            slow.join();

            assertThat(probe.await(early.id()).key()).isEqualTo(early.key());
        }
    }

    @Test
    void relay_whenTheBrokerIsAway_stopsNoWriteAndSendsEverythingWhenItIsBack() {
        var written = new ArrayList<UUID>();
        TestServers.stopBroker();
        try {
            for (var i = 0; i < 50; i++) {
                written.add(notes.write("while away " + i));
            }
        } finally {
            TestServers.startBroker();
        }

        try (var probe = EventProbe.fromBeginning("sample")) {
            written.forEach(id -> probe.await(Notes.NOTE_WRITTEN, id));
            awaitAnEmptyOutbox();
        }
    }

    private void append(List<UUID> keys, int first) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(IntStream.range(first, first + PER_TRANSACTION)
                        .mapToObj(n -> OutgoingEvent.of(COUNTED, keys.get(n % KEYS), Map.of("n", n)))
                        .toList()));
    }

    private void killTheRelayThatLeads() {
        jdbi.useHandle(handle -> handle.execute("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted
                  and database = (select oid from pg_database where datname = current_database())
                """));
    }

    private void awaitAnEmptyOutbox() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox")
                                .mapTo(Long.class)
                                .one())
                        == 0);
    }

    /** All that arrived about the keys, repetitions included, once each of the events has. */
    private static Map<String, List<Integer>> countedBy(EventProbe probe, Set<UUID> keys) {
        var arrived = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> probe.matching(event -> keys.contains(UUID.fromString(event.key()))),
                        events -> events.stream()
                                        .map(ReceivedEvent::id)
                                        .distinct()
                                        .count()
                                == EVENTS);
        var counted = new HashMap<String, List<Integer>>();
        arrived.forEach(event -> counted.computeIfAbsent(event.key(), key -> new ArrayList<>())
                .add(event.payload().get("n").asInt()));
        return counted;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
