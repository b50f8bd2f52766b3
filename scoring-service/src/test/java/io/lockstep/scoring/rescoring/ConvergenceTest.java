package io.lockstep.scoring.rescoring;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
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

/** Scores are a function of the set of events: order, repetition, batches and threads change nothing. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ConvergenceTest {

    private static final int ROUNDS = 25;

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final List<UUID> goals = Stream.generate(Ids::next).limit(6).toList();
    private final List<UUID> keyResults = Stream.generate(Ids::next).limit(6).toList();
    private final List<UUID> tasks = Stream.generate(Ids::next).limit(3).toList();
    private final List<UUID> leads = Stream.generate(Ids::next).limit(4).toList();
    private final UUID spend = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void scores_whenEventsComeShuffledAndRepeatedInBatchesOfAnySize_areAlwaysTheSame() {
        var random = new Random(42);
        var events = history();
        delivery.deliver(events);
        var expected = projections();
        assertThat(expected).hasSizeGreaterThan(10);

        for (var round = 0; round < ROUNDS; round++) {
            delivery.forgetAll();
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(0, events.size() / 2));
            Collections.shuffle(shuffled, random);
            deliverInBatches(shuffled, random);

            assertThat(projections()).as("round %d", round).isEqualTo(expected);
            assertThat(mismatches()).as("round %d", round).isEmpty();
        }
    }

    @Test
    void scores_whenManyThreadsMeasureOneTree_areExactAndDeadlockFree() throws Exception {
        delivery.deliver(plan());
        var measurements = IntStream.range(0, 160)
                .mapToObj(i -> Published.measurement(keyResults.get(i % keyResults.size()), Integer.toString(i))
                        .with("recordedAt", Published.NOW.plusSeconds(i)))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var batches = IntStream.range(0, 16)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        delivery.deliver(measurements.subList(i * 10, i * 10 + 10));
                        return i;
                    })
                    .toList();
            for (var batch : threads.invokeAll(batches)) {
                batch.get();
            }
        }
        var concurrently = projections();

        delivery.forgetAll();
        delivery.deliver(plan());
        delivery.deliver(measurements);
        assertThat(concurrently).isEqualTo(projections());
        assertThat(mismatches()).isEmpty();
    }

    @Test
    void scores_whenFactsRaceWithTheirGoals_noneStaysParked() throws Exception {
        delivery.deliver(Published.cycle(cycle, 1));
        var late = Stream.generate(Ids::next).limit(40).toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var keyResult : late) {
                Callable<Object> goal = () -> {
                    delivery.deliver(
                            Published.goal(Ids.next(), cycle, 1).measuring(keyResult(keyResult, "100", "100")));
                    return goals;
                };
                Callable<Object> fact = () -> {
                    delivery.deliver(Published.measurement(keyResult, "25"));
                    return keyResults;
                };
                for (var side : threads.invokeAll(List.of(goal, fact))) {
                    side.get();
                }
            }
        }

        assertThat(count("select count(*) from parked_event")).isZero();
        assertThat(count("select count(*) from node where type = 'GOAL' and achievement = 0.25"))
                .isEqualTo(late.size());
    }

    /** A root with two branches of two goals each, a key result in every goal. */
    private List<Published> plan() {
        var events = new ArrayList<Published>();
        events.add(Published.cycle(cycle, 1));
        for (var i = 0; i < goals.size(); i++) {
            events.add(goal(i, 1, i == 0 ? null : goals.get((i - 1) / 2)));
        }
        return events;
    }

    private Published goal(int i, long version, UUID parent) {
        var goal = Published.goal(goals.get(i), cycle, version)
                .measuring(keyResult(keyResults.get(i), "1000", i > 2 ? "100" : "33.34"));
        return parent == null ? goal : goal.under(parent, "33.33");
    }

    /** All that can happen to a plan, in the order that its owners publish it. */
    private List<Published> history() {
        var events = new ArrayList<>(plan());
        events.add(goal(3, 2, goals.get(0)));
        events.add(goal(1, 2, goals.get(3)));
        events.add(goal(5, 2, goals.get(2)).with("state", "DRAFT"));
        events.add(goal(5, 3, goals.get(2)));
        events.add(goal(4, 2, goals.get(1)).with("state", "CLOSED"));
        events.add(goal(2, 2, goals.get(0)).measuring(keyResult(keyResults.get(2), "10", "66", "source", "TASKS")));
        events.add(goal(3, 3, goals.get(0))
                .measuring(keyResult(keyResults.get(3), "4", "50", "source", "EFFECTIVE_LEADS")));
        for (var i = 0; i < tasks.size(); i++) {
            events.add(Published.task(tasks.get(i), 1)
                    .with("budget", Map.of("planned", 10 * (i + 1), "committed", 0, "currency", "CNY"))
                    .with("contributions", List.of(Map.of("keyResultId", keyResults.get(2), "quantity", i + 1))));
        }
        events.add(Published.task(tasks.get(0), 2)
                .with("contributions", List.of(Map.of("keyResultId", keyResults.get(2), "quantity", 7))));
        var deviation = keyResult(keyResults.get(1), "10", "33.34", "source", "FORMULA");
        deviation.put("metric", "marketing-cost-deviation");
        events.add(goal(1, 3, goals.get(3)).measuring(deviation));
        events.add(Published.spend(spend, 1, "200"));
        for (var i = 0; i < 12; i++) {
            events.add(Published.measurement(keyResults.get(i % 6), Integer.toString(100 + i * 7))
                    .with("asOf", TODAY.minusDays(2 + i % 4)));
            events.add(Published.progress(tasks.get(i % 3), "0." + (10 + i)).with("asOf", TODAY.minusDays(i % 5)));
            events.add(Published.lead(leads.get(i % 4), 1 + i / 4, i == 9 ? keyResults.get(5) : keyResults.get(3))
                    .with("effectiveLeads", i % 2)
                    .with("asOf", TODAY.minusDays(i % 3)));
        }
        for (var day = 6; day >= 1; day--) {
            events.add(Published.dayStarted(cycle, TODAY.minusDays(day)));
        }
        events.add(Published.cycle(cycle, 2).with("name", "2024Q1 renamed"));
        return events;
    }

    private void deliverInBatches(List<Published> events, Random random) {
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(20));
            delivery.deliver(byOwner(events.subList(from, to)));
            from = to;
        }
    }

    /** As polls are: each of one topic. */
    private static List<Published> byOwner(List<Published> events) {
        return Stream.of("tracking", "goal", "task")
                .flatMap(owner ->
                        events.stream().filter(event -> event.type().owner().equals(owner)))
                .toList();
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private List<String> projections() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, parent_id, weight, trim_scale(weight_sum), trim_scale(achievement_sum),
                               trim_scale(achievement_weight), trim_scale(pace_sum), trim_scale(pace_weight),
                               trim_scale(coverage_sum), achievement, achievement_reason, pace, pace_reason, coverage,
                               evaluated_on, trim_scale(value), as_of, fact_id
                        from node order by id
                        """)
                .map((row, context) -> {
                    var line = new StringBuilder();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(row.getString(i)).append(' ');
                    }
                    return line.toString();
                })
                .list());
    }

    /** Goals whose sums differ from a recomputation over their parts, in SQL and so independent of the fold. */
    private List<String> mismatches() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select g.id::text from node g cross join lateral (
                            select coalesce(sum(weight * achievement), 0) achievement,
                                   coalesce(sum(weight) filter (where achievement is not null), 0) achievement_weight,
                                   coalesce(sum(weight * pace), 0) pace,
                                   coalesce(sum(weight) filter (where pace is not null), 0) pace_weight,
                                   coalesce(sum(weight * coverage), 0) coverage, coalesce(sum(weight), 0) weight
                            from node p where p.parent_id = g.id) p
                        where g.type = 'GOAL' and (g.achievement_sum, g.achievement_weight, g.pace_sum, g.pace_weight,
                              g.coverage_sum, g.weight_sum) is distinct from (p.achievement, p.achievement_weight,
                              p.pace, p.pace_weight, p.coverage, p.weight)
                        """).mapTo(String.class).list());
    }
}
