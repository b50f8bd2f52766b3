package io.lockstep.scoring.rescoring;

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
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goals move, are weighed anew, emptied and brought back while facts pour in: the sums stay exact, on any number of replicas. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class PlanUnderLoadTest {

    private static final int GOALS = 12;
    private static final int EDITS = 60;

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final List<UUID> goals = Stream.generate(Ids::next).limit(GOALS).toList();
    private final List<UUID> leaves = Stream.generate(Ids::next).limit(GOALS).toList();
    private final Random random = new Random(7);

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void scores_whenThePlanChangesUnderLoad_equalThoseOfTheSameEventsOneByOne() throws Exception {
        var plan = plan();
        var edits = edits();
        var facts = facts();
        delivery.deliver(plan);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> deliver(edits, 2));
            work.add(() -> deliver(facts.subList(0, 120), 9));
            work.add(() -> deliver(facts.subList(120, 240), 4));
            work.add(() -> deliver(facts.subList(80, 200), 13));
            for (var done : replicas.invokeAll(work)) {
                done.get();
            }
        }

        var underLoad = nodes();
        assertThat(sumsThatAreNotThoseOfTheParts()).isEmpty();
        delivery.forgetAll();
        delivery.deliver(plan);
        edits.forEach(delivery::deliver);
        facts.forEach(delivery::deliver);
        assertThat(underLoad).isEqualTo(nodes());
    }

    private Object deliver(List<Published> events, int batch) {
        for (var from = 0; from < events.size(); from += batch) {
            delivery.deliver(events.subList(from, Math.min(events.size(), from + batch)));
        }
        return events;
    }

    private List<Published> plan() {
        var events = new ArrayList<Published>();
        events.add(Published.cycle(cycle, 1));
        events.add(Published.goal(root, cycle, 1));
        IntStream.range(0, GOALS).forEach(i -> events.add(goal(i, 1, i == 0 ? root : goals.get((i - 1) / 2), "33.33")));
        return events;
    }

    /** Moves to another parent, other weights, a key result taken away and brought back, a goal closed. */
    private List<Published> edits() {
        var edits = new ArrayList<Published>();
        for (var edit = 0; edit < EDITS; edit++) {
            var i = 1 + random.nextInt(GOALS - 1);
            var parent = random.nextInt(3) == 0 ? root : goals.get(random.nextInt(i));
            var goal = goal(i, edit + 2L, parent, Integer.toString(1 + random.nextInt(100)));
            switch (random.nextInt(5)) {
                case 0 -> goal.with("keyResults", List.of());
                case 1 -> goal.with("state", "CLOSED");
                case 2 -> goal.with("state", "DRAFT");
                default -> goal.measuring(keyResult(leaves.get(i), Integer.toString(500 + edit), "50"));
            }
            edits.add(goal);
        }
        return edits;
    }

    private Published goal(int i, long version, UUID parent, String weight) {
        return Published.goal(goals.get(i), cycle, version)
                .under(parent, weight)
                .measuring(keyResult(leaves.get(i), "1000", "66.67"));
    }

    private List<Published> facts() {
        return IntStream.range(0, 240)
                .mapToObj(i -> Published.measurement(leaves.get(i % GOALS), Integer.toString(random.nextInt(2000)))
                        .with("recordedAt", Published.NOW.plusSeconds(random.nextInt(1000))))
                .toList();
    }

    private List<String> nodes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select cast(row(id, parent_id, weight, trim_scale(weight_sum), trim_scale(achievement_sum),
                            trim_scale(pace_sum), trim_scale(coverage_sum), achievement, pace, coverage, value, fact_id) as text)
                        from node order by id
                        """).mapTo(String.class).list());
    }

    /** A recomputation in SQL, independent of the fold. */
    private List<String> sumsThatAreNotThoseOfTheParts() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select g.id::text from node g cross join lateral (
                            select coalesce(sum(weight * achievement), 0) achievement, coalesce(sum(weight * pace), 0) pace,
                                   coalesce(sum(weight * coverage), 0) coverage, coalesce(sum(weight), 0) weight
                            from node p where p.parent_id = g.id) p
                        where g.type = 'GOAL' and (g.achievement_sum, g.pace_sum, g.coverage_sum, g.weight_sum)
                              is distinct from (p.achievement, p.pace, p.coverage, p.weight)
                        """).mapTo(String.class).list());
    }
}
