package io.lockstep.scoring.intake;

import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.inbox.EventIntake;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A second member of the consumer group takes partitions over, dies between its commit and its offset, or comes back as a zombie
 * (quality.md, section 5, items 2 and 8): real offsets, real rebalances.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TakeoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = EventType.topicOf("tracking");

    @Inject
    Delivery delivery;

    @Inject
    EventIntake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final List<UUID> leaves = Stream.generate(Ids::next).limit(24).toList();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(plan());
    }

    @Test
    void scores_whenAConsumerDiesBetweenItsCommitAndItsOffset_areAppliedOnceByTheNextOwner() {
        var facts = facts(0);
        try (var dying = join(Duration.ofMinutes(5))) {
            publish(facts);

            intake.accept(polled(dying));
        }

        awaitApplied(facts);
        var scores = scores();
        var changes = changes();
        delivery.forgetAll();
        delivery.deliver(plan());
        facts.forEach(delivery::deliver);
        assertThat(scores).isEqualTo(scores());
        assertThat(changes).isEqualTo(changes());
    }

    @Test
    void scores_whenAConsumerComesBackAsAZombie_stayAsTheyAre() {
        var old = facts(0);
        var newer = facts(500);
        try (var zombie = join(Duration.ofSeconds(2))) {
            publish(old);
            var held = polled(zombie);
            // it does not poll any more, so its partitions go to the others
            awaitApplied(old);
            publish(newer);
            awaitApplied(newer);
            var scores = scores();
            var changes = changes();

            intake.accept(held);

            assertThat(scores()).isEqualTo(scores);
            assertThat(changes()).isEqualTo(changes);
            assertThatThrownBy(zombie::commitSync).isInstanceOf(CommitFailedException.class);
        }
    }

    private KafkaConsumer<String, byte[]> join(Duration longestSilence) {
        var settings = new HashMap<>(kafka);
        settings.put("group.id", "scoring-service");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "latest");
        settings.put("heartbeat.interval.ms", 500);
        settings.put("max.poll.interval.ms", (int) longestSilence.toMillis());
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        await().atMost(PATIENCE).until(() -> {
            intake.accept(consumer.poll(Duration.ofMillis(100)));
            return !consumer.assignment().isEmpty();
        });
        return consumer;
    }

    private static ConsumerRecords<String, byte[]> polled(KafkaConsumer<String, byte[]> consumer) {
        return await().atMost(PATIENCE)
                .until(() -> consumer.poll(Duration.ofMillis(100)), records -> !records.isEmpty());
    }

    private List<Published> plan() {
        var parts = leaves.stream().map(leaf -> keyResult(leaf, "1000", "4.16")).toList();
        return List.of(Published.cycle(cycle, 1), Published.goal(root, cycle, 1).with("keyResults", parts));
    }

    /** One of each key result, so that every partition has some. */
    private List<Published> facts(int from) {
        return IntStream.range(0, leaves.size())
                .mapToObj(i -> Published.measurement(leaves.get(i), Integer.toString(from + 7 * i))
                        .with("recordedAt", Published.NOW.plusSeconds(from + i)))
                .toList();
    }

    private static void publish(List<Published> facts) {
        try (var publisher = new EventPublisher()) {
            facts.forEach(fact -> publisher.publish(fact.event()));
        }
    }

    private void awaitApplied(List<Published> facts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(inbox()).containsAll(ids(facts)));
    }

    private static List<UUID> ids(List<Published> facts) {
        var ids = new ArrayList<UUID>();
        facts.forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    private List<UUID> inbox() {
        return jdbi.withHandle(handle -> handle.createQuery("select event_id from inbox")
                .mapTo(UUID.class)
                .list());
    }

    /** How often each key result changed; how often their goal did depends on the batches. */
    private Map<UUID, Integer> changes() {
        var changes = new HashMap<UUID, Integer>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select subject_id, count(*) from score_history where subject_id <> :root group by 1")
                .bind("root", root)
                .map((row, context) -> changes.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list());
        return changes;
    }

    private List<String> scores() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select cast(row(id, achievement, pace, coverage, trim_scale(achievement_sum), value, fact_id) as text)
                        from node where goal_id = :root order by id
                        """).bind("root", root).mapTo(String.class).list());
    }
}
