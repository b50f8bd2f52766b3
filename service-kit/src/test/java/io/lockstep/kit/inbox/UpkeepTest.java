package io.lockstep.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.sample.SourceEvents;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class UpkeepTest {

    private static final EventType HAPPENED = EventType.v1("source", "happened");

    @Inject
    ParkedEventsUpkeep parkedUpkeep;

    @Inject
    InboxUpkeep inboxUpkeep;

    @Inject
    SourceEvents source;

    @Inject
    Jdbi jdbi;

    @Test
    void giveUp_whenASubjectHasNotArrivedInSevenDays_deadLettersTheEvent() {
        var clock = SettableClock.installAt(Instant.now());
        var orphan = OutgoingEvent.of(HAPPENED, Ids.next(), Map.of("awaits", Ids.next()));
        publish(orphan);
        await().until(() -> isParked(orphan.id()));
        clock.advance(Duration.ofDays(6));
        parkedUpkeep.giveUp();
        assertThat(isParked(orphan.id())).isTrue();

        try (var letters = EventProbe.onTopic("lockstep.source.events.sample-service.dlq", false)) {
            clock.advance(Duration.ofDays(1).plusMinutes(1));
            parkedUpkeep.giveUp();

            letters.await(orphan.id());
            var reason = letters.records().getFirst().headers().lastHeader(DeadLetters.REASON);
            assertThat(new String(reason.value(), UTF_8)).contains("never arrived");
            assertThat(isParked(orphan.id())).isFalse();
        }
    }

    @Test
    void daily_whenAPartitionHasOutlivedEveryReplay_dropsIt() {
        inboxUpkeep.daily();
        var before = partitions();
        assertThat(before).hasSizeGreaterThanOrEqualTo(3);

        SettableClock.installAt(Instant.now().plus(Duration.ofDays(400)));
        inboxUpkeep.daily();

        assertThat(partitions()).doesNotContainAnyElementsOf(before).hasSize(3);
    }

    @Test
    void accept_whenTheConnectionDiesInTheMiddle_appliesTheEventAllTheSame() {
        var event = OutgoingEvent.of(HAPPENED, Ids.next(), Map.of("killsItsConnectionOnce", true));

        publish(event);

        await().atMost(Duration.ofSeconds(20)).until(() -> source.applied().contains(event.id()));
        assertThat(source.applied()).containsOnlyOnce(event.id());
    }

    private boolean isParked(UUID eventId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from parked_event where event_id = :id)")
                        .bind("id", eventId)
                        .mapTo(Boolean.class)
                        .one());
    }

    private List<String> partitions() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'inbox'::regclass and c.relname <> 'inbox_default'
                        """).mapTo(String.class).list());
    }

    private static void publish(OutgoingEvent event) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(event);
        }
    }
}
