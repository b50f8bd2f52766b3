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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class EventIntakeTest {

    private static final EventType HAPPENED = EventType.v1("source", "happened");
    private static final String DEAD_LETTERS = "lockstep.source.events.sample-service.dlq";

    @Inject
    SourceEvents source;

    @Inject
    AppliedEvents appliedEvents;

    @Inject
    DeadLetterReplay replay;

    @Inject
    EventIntake intake;

    @Test
    void accept_whenTheSameEventComesTwice_appliesItOnce() {
        var event = happened(Map.of());
        var marker = happened(Map.of());

        publish(event, event, marker, event);

        assertThat(appliedEvents.await(marker.id())).isTrue();
        publish(event, happened(Map.of()));
        await().until(() -> source.applied().contains(marker.id()));
        assertThat(source.applied()).containsOnlyOnce(event.id());
    }

    @Test
    void accept_whenOneOfABatchFails_deadLettersItAloneWithItsReason() {
        var key = Ids.next();
        var before = happened(key, Map.of());
        var poison = happened(key, Map.of("poison", true));
        var after = happened(key, Map.of());
        try (var letters = EventProbe.onTopic(DEAD_LETTERS, false)) {
            intake.accept(EventType.topicOf("source"), records(before, poison, after));

            var letter = letters.await(poison.id());

            assertThat(source.applied()).contains(before.id(), after.id()).doesNotContain(poison.id());
            assertThat(letters.records()).hasSize(1);
            assertThat(letter.id()).isEqualTo(poison.id());
            assertThat(header(letters.records().getFirst(), DeadLetters.REASON)).contains("poison on purpose");
        }
    }

    @Test
    void accept_whenTheDatabaseEndsATransactionThatStandsStill_appliesItLaterOnce() {
        // given
        var event = happened(Map.of("standsStillTwice", true));
        try (var letters = EventProbe.onTopic(DEAD_LETTERS, false)) {

            // when
            intake.accept(EventType.topicOf("source"), records(event));

            // then
            assertThat(source.applied()).containsOnlyOnce(event.id());
            assertThat(letters.records()).isEmpty();
        }
    }

    @Test
    void accept_whenRecordsAreNoEvents_deadLettersEachAndGoesOn() {
        var good = happened(Map.of());
        var notJson = EventPublisher.recordOf(happened(Map.of()), "{nonsense".getBytes(UTF_8));
        var notANumber = EventPublisher.recordOf(happened(Map.of()), "{\"poison\": NaN}".getBytes(UTF_8));
        var empty = EventPublisher.recordOf(happened(Map.of()), null);
        var future = EventPublisher.recordOf(happened(Map.of()), "{}".getBytes(UTF_8));
        future.headers().remove("ce_specversion").add("ce_specversion", "2.0".getBytes(UTF_8));
        var anonymous = EventPublisher.recordOf(happened(Map.of()), "{}".getBytes(UTF_8));
        anonymous.headers().remove("ce_id");
        var spoiled = List.of(notJson, notANumber, empty, future, anonymous);
        try (var letters = EventProbe.onTopic(DEAD_LETTERS, false);
                var publisher = new EventPublisher()) {
            spoiled.forEach(publisher::send);
            publisher.publish(good);

            await().until(() -> source.applied().contains(good.id()));
            await().until(() -> letters.records().size() >= spoiled.size());

            assertThat(letters.records())
                    .hasSize(spoiled.size())
                    .allSatisfy(record ->
                            assertThat(header(record, DeadLetters.REASON)).startsWith("MalformedEvent: "));
        }
    }

    @Test
    void await_whenTheEventIsParked_saysThatItIsNotAppliedUntilItsSubjectArrives() {
        var subject = Ids.next();
        var early = happened(Map.of("awaits", subject));
        publish(early);
        assertThat(appliedEvents.await(early.id())).isFalse();

        publish(happened(subject, Map.of()));

        await().until(() -> appliedEvents.await(early.id()));
        assertThat(source.applied()).containsOnlyOnce(early.id());
    }

    @Test
    void replay_whenALetterFailsAgain_keepsItAsANewLetter() {
        var poison = happened(Map.of("poison", true));
        publish(poison);
        await().until(() -> replay.list(200).stream()
                .anyMatch(letter -> poison.id().toString().equals(letter.eventId())));

        var replayed = replay.replay();

        assertThat(replayed).isPositive();
        assertThat(replay.list(200))
                .filteredOn(letter -> poison.id().toString().equals(letter.eventId()))
                .hasSize(1);
    }

    private static OutgoingEvent happened(Map<String, Object> payload) {
        return happened(Ids.next(), payload);
    }

    private static OutgoingEvent happened(UUID key, Map<String, Object> payload) {
        return OutgoingEvent.of(HAPPENED, key, payload);
    }

    private static void publish(OutgoingEvent... events) {
        try (var publisher = new EventPublisher()) {
            List.of(events).forEach(publisher::publish);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(OutgoingEvent... events) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var event : events) {
            var sent = EventPublisher.recordOf(
                    event,
                    io.lockstep.kit.event.EventJson.write(event.payload()).getBytes(UTF_8));
            var record = new ConsumerRecord<>(sent.topic(), 0, records.size(), sent.key(), sent.value());
            sent.headers().forEach(record.headers()::add);
            records.add(record);
        }
        return records;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
