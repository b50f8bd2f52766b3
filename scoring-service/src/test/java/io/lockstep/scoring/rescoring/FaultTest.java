package io.lockstep.scoring.rescoring;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong on the way, the numbers are those of the clean order (quality.md, section 5, items 2, 3, 4 and 8). */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FaultTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    @Inject
    @All
    List<EventHandler> handlers;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final List<UUID> goals = Stream.generate(Ids::next).limit(8).toList();
    private final List<UUID> leaves = Stream.generate(Ids::next).limit(8).toList();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void scores_whenTheTransactionRollsBackBeforeTheOffset_areAppliedOnceByTheNextOwner() {
        delivery.deliver(plan());
        var fact = Published.measurement(leaves.getFirst(), "50");

        QuarkusTransaction.begin();
        handle(fact);
        QuarkusTransaction.rollback();
        var rolledBack = scores();
        delivery.deliver(fact);
        delivery.deliver(fact);

        assertThat(rolledBack.get(root)).isNull();
        assertThat(scores().get(root)).isEqualByComparingTo("0.5");
        assertThat(count("select count(*) from score_history where subject_id = '" + root + "'"))
                .isEqualTo(1);
    }

    @Test
    void scores_whenEveryEventComesSeveralTimesShuffledThroughTwoReplicas_areThoseOfTheCleanOrder() throws Exception {
        var events = history();
        delivery.deliver(events);
        var clean = scores();

        for (var seed = 0; seed < 4; seed++) {
            delivery.forgetAll();
            var random = new Random(seed);
            var many = new ArrayList<Published>();
            events.forEach(event -> many.addAll(Collections.nCopies(1 + random.nextInt(5), event)));
            Collections.shuffle(many, random);
            try (var replicas = Executors.newFixedThreadPool(2)) {
                var halves = List.of(many.subList(0, many.size() / 2), many.subList(many.size() / 2, many.size()));
                var runs = replicas.invokeAll(halves.stream()
                        .<Callable<Object>>map(half -> () -> {
                            delivery.deliver(half);
                            return half;
                        })
                        .toList());
                for (var run : runs) {
                    run.get();
                }
            }
            assertThat(scores()).as("seed %d", seed).isEqualTo(clean);
        }
    }

    @Test
    void alerts_whenTheWholeTopicIsReadTwiceMore_areNoMoreThanBefore() {
        var events = history();
        delivery.deliver(events);
        var alerts = count("select count(*) from alert_change");
        var clean = scores();

        delivery.deliver(events);
        jdbi.useHandle(handle -> handle.execute("truncate inbox"));
        delivery.deliver(List.copyOf(events).reversed());

        assertThat(scores()).isEqualTo(clean);
        assertThat(count("select count(*) from alert_change")).isEqualTo(alerts);
    }

    @Test
    void scores_whenAZombieComesBackWithWhatItPolledLongAgo_stayAsTheyAre() {
        delivery.deliver(plan());
        var old = Published.measurement(leaves.getFirst(), "1").with("asOf", TODAY.minusDays(9));
        var oldPlan = goal(0, 1);
        delivery.deliver(old);
        delivery.deliver(goal(0, 2).with("name", "renamed"), Published.measurement(leaves.getFirst(), "90"));
        var now = scores();

        // the zombie's transaction has not seen the inbox of the others
        jdbi.useHandle(handle -> handle.execute("truncate inbox"));
        delivery.deliver(oldPlan);
        delivery.deliver(old);

        assertThat(scores()).isEqualTo(now);
        assertThat(text("select name from goal where goal_id = '" + goals.getFirst() + "'"))
                .isEqualTo("renamed");
    }

    @Test
    void scores_whenPoisonStandsBetweenGoodEvents_areThoseOfTheGoodOnes() {
        delivery.deliver(plan());

        delivery.deliver(
                Published.measurement(leaves.get(0), "50"),
                Published.measurement(leaves.get(1), "50").without("asOf"),
                Published.measurement(leaves.get(2), "50").with("value", "not a number"),
                Published.measurement(leaves.get(3), "50"));

        assertThat(scores().get(leaves.get(0))).isEqualByComparingTo("0.5");
        assertThat(scores().get(leaves.get(3))).isEqualByComparingTo("0.5");
        assertThat(scores().get(leaves.get(1))).isNull();
        assertThat(count("select count(*) from inbox")).isEqualTo(plan().size() + 2);
    }

    @Test
    void scores_whenAFactComesAfterTheClosing_areRatedAndRaiseNothing() {
        delivery.deliver(plan());
        delivery.deliver(Published.cycleClosed(cycle));

        delivery.deliver(Published.measurement(leaves.getFirst(), "10"));

        assertThat(scores().get(leaves.getFirst())).isEqualByComparingTo("0.1");
        assertThat(count("select count(*) from alert")).isZero();
    }

    @Test
    void scores_whenReplicasFoldIntoOneRootAtOnce_areExact() throws Exception {
        delivery.deliver(plan());
        var facts = IntStream.range(0, 240)
                .mapToObj(i -> Published.measurement(leaves.get(i % leaves.size()), Integer.toString(i % 97))
                        .with("recordedAt", Published.NOW.plusSeconds(i)))
                .toList();

        try (var replicas = Executors.newFixedThreadPool(4)) {
            var batches = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        delivery.deliver(facts.subList(i * 30, i * 30 + 30));
                        return i;
                    })
                    .toList();
            for (var batch : replicas.invokeAll(batches)) {
                batch.get();
            }
        }

        // the last eight facts are those with the greatest time: 232 to 239
        var expected = IntStream.range(232, 240)
                .mapToObj(i -> BigDecimal.valueOf(i % 97, 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(8));
        assertThat(scores().get(root)).isEqualByComparingTo(expected);
    }

    private List<Published> plan() {
        var events = new ArrayList<Published>();
        events.add(Published.cycle(cycle, 1));
        events.add(Published.goal(root, cycle, 1));
        for (var i = 0; i < goals.size(); i++) {
            events.add(goal(i, 1));
        }
        return events;
    }

    private Published goal(int i, long version) {
        return Published.goal(goals.get(i), cycle, version)
                .under(root, "12.5")
                .measuring(keyResult(leaves.get(i), "100", "100"));
    }

    /** Moves, deletions, facts, corrections, a day and a closing. */
    private List<Published> history() {
        var events = new ArrayList<>(plan());
        for (var i = 0; i < leaves.size(); i++) {
            var measured = Published.measurement(leaves.get(i), Integer.toString(10 * i));
            events.add(measured);
            if (i % 3 == 0) {
                events.add(Published.correction(measured, "value", "44"));
            }
            if (i % 3 == 1) {
                events.add(Published.withdrawal(measured));
            }
        }
        events.add(goal(1, 2).with("parentId", goals.get(2)).with("weight", new BigDecimal("40")));
        events.add(goal(3, 2).with("keyResults", List.of()));
        events.add(goal(4, 2).with("state", "CLOSED"));
        events.add(Published.dayStarted(cycle, TODAY));
        return events;
    }

    /** Hands an event to its handler in the current transaction, past the inbox. */
    private void handle(Published event) {
        var received = new ReceivedEvent(
                event.id(),
                event.type(),
                "/tracking-service",
                event.id().toString(),
                Published.NOW,
                event.id().toString(),
                event.id().toString(),
                null,
                EventJson.tree(event.payload()));
        handlers.stream()
                .filter(handler -> handler.owner().equals(event.type().owner()))
                .forEach(handler -> handler.handle(List.of(received)));
    }

    /** What is measured; a key result that was removed before it ever arrived has no node at all. */
    private Map<UUID, BigDecimal> scores() {
        var scores = new HashMap<UUID, BigDecimal>();
        jdbi.useHandle(handle -> handle.createQuery("select id, achievement from node where achievement is not null")
                .map((row, context) -> scores.put(row.getObject("id", UUID.class), row.getBigDecimal("achievement")))
                .list());
        return scores;
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private String text(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
