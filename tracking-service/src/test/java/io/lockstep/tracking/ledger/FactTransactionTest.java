package io.lockstep.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Key, fact and event live and die together. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FactTransactionTest {

    @Inject
    Recorder recorder;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi jdbi;

    private final UUID id = Ids.next();
    private final Fact fact = new Fact(
            id,
            FactKind.PROGRESS,
            Ids.next(),
            LocalDate.of(2026, 2, 15),
            null,
            Instant.parse("2026-02-15T09:30:00.123456Z"),
            "somebody",
            null,
            "{\"percent\": 0.60}");
    private final OutgoingEvent event =
            OutgoingEvent.withId(id, EventType.v1("tracking", "progress-recorded"), fact.subjectId(), Map.of());
    private final FactKey key = new FactKey("test", id.toString(), "digest");

    @Test
    void record_whenItsTransactionRollsBack_leavesNeitherKeyNorFactNorEvent() {
        try (var probe = EventProbe.fromNow("tracking")) {
            // given
            QuarkusTransaction.begin();
            recorder.record(fact, event, key);

            // when
            QuarkusTransaction.rollback();

            // then
            assertThat(ledger.find(FactKind.PROGRESS, id)).isEmpty();
            assertThat(recorder.repeat(key)).isEmpty();
            recorder.record(fact, event, key);
            probe.await(id);
            assertThat(probe.matching(it -> it.key().equals(event.key()))).hasSize(1);
        }
    }

    @Test
    void record_whenDone_isReadBackAsItWas() {
        // when
        recorder.record(fact, event, key);

        // then
        var stored = ledger.find(FactKind.PROGRESS, id);
        assertThat(stored.map(Fact::recordedAt)).contains(fact.recordedAt());
        assertThat(stored.map(Fact::asOf)).contains(fact.asOf());
        assertThat(stored.map(Fact::content)).contains(fact.content());
        assertThat(recorder.repeat(key)).isEqualTo(Optional.of(new Receipt(stored.orElseThrow(), true)));
    }

    @Test
    void ledger_whenSomebodyTriesToChangeIt_refuses() {
        recorder.record(fact, event, null);

        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("update ledger set reported_by = 'me' where id = ?", id)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from ledger where id = ?", id)))
                .hasMessageContaining("append-only");
    }
}
