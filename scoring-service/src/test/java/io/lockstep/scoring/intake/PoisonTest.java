package io.lockstep.scoring.intake;

import static io.lockstep.scoring.testing.Published.keyResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.inbox.DeadLetterReplay;
import io.lockstep.kit.inbox.DeadLetters;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The partition moves on, and exactly the poison is dead-lettered with its reason (quality.md, section 5, item 4). */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class PoisonTest {

    private static final String TOPIC = EventType.topicOf("tracking");

    @Inject
    Delivery delivery;

    @Inject
    DeadLetters deadLetters;

    @Inject
    DeadLetterReplay replay;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID cost = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        var formula = keyResult(cost, "400", "50", "source", "FORMULA");
        formula.put("metric", "marketing-cost");
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1).measuring(keyResult(leads, "1000", "50"), formula));
    }

    @Test
    void scores_whenPoisonOfEveryKindStandsOnThePartition_areThoseOfTheGoodEvents() {
        var long1Mb = "x".repeat(1_000_000);
        var poison = new LinkedHashMap<String, ProducerRecord<String, byte[]>>();
        poison.put("not JSON", raw("{nonsense"));
        poison.put("NaN", raw(text(measured("7")).replace("\"value\":7", "\"value\":NaN")));
        poison.put("no number", record(measured("7").with("value", "seven")));
        poison.put("a number nobody can write out", raw(text(measured("7")).replace(":7,", ":1e999999999,")));
        poison.put("no day", record(measured("7").without("asOf")));
        poison.put("0 in a denominator", record(ratio("7", "0")));
        poison.put("1 MB in place of an id", record(measured("7").with("measurementId", long1Mb)));
        poison.put("1 MB in a name", record(Published.figure(Ids.next(), 1, long1Mb, "7")));
        poison.put(
                "a null byte in a name",
                record(Published.spend(Ids.next(), 1, "7").with("channel", "a\u0000b")));
        poison.put("an array", raw("[1,2]"));
        poison.put(
                "no key",
                new ProducerRecord<String, byte[]>(TOPIC, 0, null, bytes(text(measured("7"))), headers(measured("7"))));
        poison.put(
                "no attributes",
                new ProducerRecord<String, byte[]>(TOPIC, null, leads.toString(), bytes(text(measured("7")))));
        var future = record(measured("7"));
        future.headers().remove("ce_specversion").add("ce_specversion", bytes("9.0"));
        poison.put("a future version of the envelope", future);

        try (var letters = EventProbe.onTopic(deadLetters.topicOf(TOPIC), false);
                var publisher = new EventPublisher()) {
            publisher.publish(measured("200").event());
            poison.values().forEach(publisher::send);
            var ofTheFuture = record(measured("7"));
            var type = "io.lockstep.tracking.measurement-recorded.v9";
            ofTheFuture.headers().remove("ce_type").add("ce_type", bytes(type));
            publisher.send(ofTheFuture);
            publisher.publish(measured("300")
                    .with("recordedAt", Published.NOW.plusSeconds(9))
                    .event());
            publisher.publish(Published.spend(Ids.next(), 1, "100").event());

            await().until(() -> "0.3".equals(achievement(leads)) && "0.25".equals(achievement(cost)));
            await().until(() -> letters.records().size() >= poison.size());
            assertThat(letters.records())
                    .hasSize(poison.size())
                    .allSatisfy(letter -> assertThat(reason(letter)).isNotEmpty());
        }
        assertThat(achievement(goal)).isEqualTo("0.275");
        assertThat(count("additive_fact")).isEqualTo(1);
        assertThat(count("measurement")).isEqualTo(2);
    }

    /** A constraint that is too narrow stands for the mistake in the program. */
    @Test
    void scores_whenTheMistakeIsMendedAndTheDeadLettersAreReplayed_haveTheFactToo() {
        var refused = measured("1200");
        try (var letters = EventProbe.onTopic(deadLetters.topicOf(TOPIC), false);
                var publisher = new EventPublisher()) {
            jdbi.useHandle(
                    handle -> handle.execute("alter table measurement add constraint too_narrow check (value < 1000)"));
            publisher.publish(refused.event());
            letters.await(refused.id());
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table measurement drop constraint too_narrow"));
        }
        assertThat(achievement(leads)).isNull();

        replay.replay();

        assertThat(achievement(leads)).isEqualTo("1.2");
        assertThat(replay.list(200)).noneMatch(letter -> refused.id().toString().equals(letter.eventId()));
    }

    private Published measured(String value) {
        return Published.measurement(leads, value);
    }

    private Published ratio(String numerator, String denominator) {
        return measured("0")
                .without("value")
                .with("numerator", new BigDecimal(numerator))
                .with("denominator", new BigDecimal(denominator));
    }

    private ProducerRecord<String, byte[]> raw(String payload) {
        return EventPublisher.recordOf(measured("7").event(), bytes(payload));
    }

    private static ProducerRecord<String, byte[]> record(Published event) {
        return EventPublisher.recordOf(event.event(), bytes(text(event)));
    }

    private static Iterable<Header> headers(Published event) {
        return record(event).headers();
    }

    private static String text(Published event) {
        return EventJson.write(event.payload());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("lockstep_reason").value(), UTF_8);
    }

    private @Nullable String achievement(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select trim_scale(achievement)::text from node where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
