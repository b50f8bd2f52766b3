package io.lockstep.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.KeyResultFixture;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** State, event and audit row share a transaction: a rollback leaves none of them. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class GoalOutboxTransactionTest {

    @Inject
    Goals goals;

    @Inject
    GoalPublication publication;

    @Inject
    Jdbi jdbi;

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void publish_whenTheTransactionFailsAfterwards_leavesNeitherStateNorEvent() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var goal = goal();

            // when everything is written and then something fails
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        store(goal);
                        goals.flush();
                        throw new IllegalStateException("after the flush");
                    }));

            // then
            var witness = plan.api.goal(plan.body("SALES"));
            probe.await(event -> event.key().equals(witness));
            assertThat(probe.matching(event -> event.key().equals(goal.id().toString())))
                    .isEmpty();
            plan.api.get("/v1/goals/" + goal.id()).then().statusCode(404);
            assertThat(auditRows(goal.id())).isZero();
        }
    }

    @Test
    void publish_whenTheTransactionCommits_leavesAllThree() {
        try (var probe = EventProbe.fromNow("goal")) {
            var goal = goal();

            QuarkusTransaction.requiringNew().run(() -> store(goal));

            probe.await(event -> event.key().equals(goal.id().toString()));
            plan.api.get("/v1/goals/" + goal.id()).then().statusCode(200);
            assertThat(auditRows(goal.id())).isEqualTo(1);
        }
    }

    @Test
    void draft_whenItsEventIsTooLargeToPublish_storesNothing() {
        // given key results whose curves fit the request but not an event
        var day = LocalDate.of(2026, 1, 1);
        var curve = Stream.concat(
                        IntStream.range(0, 360)
                                .mapToObj(i -> Map.of("date", day.plusDays(i).toString(), "fraction", 0)),
                        Stream.of(Map.of("date", "2026-12-31", "fraction", 1)))
                .toList();
        var keyResult = GoalFixture.keyResult(1);
        keyResult.put("planCurve", curve);
        var body = plan.body("SALES");
        body.put("keyResults", IntStream.range(0, 90).mapToObj(i -> keyResult).toList());

        // when
        var answer = plan.api.post("/v1/goals", body);

        // then
        answer.then().statusCode(413).body("type", equalTo("urn:problem-type:lockstep:event-too-large"));
        plan.api.get("/v1/goals?cycleId=" + plan.cycle).then().body("items", equalTo(List.of()));
    }

    @Test
    void draft_whenTheKeyIsRepeated_answersTheSameAndDraftsOnce() {
        // given
        var body = plan.body("SALES");
        var key = UUID.randomUUID().toString();

        // when
        var first = plan.api.request().header("Idempotency-Key", key).body(body).post("/v1/goals");
        var second =
                plan.api.request().header("Idempotency-Key", key).body(body).post("/v1/goals");
        var other = plan.api
                .request()
                .header("Idempotency-Key", key)
                .body(plan.body("SALES"))
                .post("/v1/goals");

        // then
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.<String>path("goalId")).isEqualTo(first.path("goalId"));
        other.then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:key-reused"));
        plan.api.get("/v1/goals?cycleId=" + plan.cycle).then().body("items.size()", equalTo(1));
    }

    private Goal goal() {
        var year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var terms =
                new GoalTerms("x", UUID.fromString(plan.cycle), UUID.fromString(plan.owner), null, year, null, null);
        var goal = Goal.draft(Ids.next(), GoalKind.SALES, terms);
        goal.addKeyResult(Ids.next(), KeyResultFixture.reach("1000", "100"), null, "");
        return goal;
    }

    private void store(Goal goal) {
        goals.persist(goal);
        var changes = new GoalChanges(null);
        changes.created(goal);
        publication.publish(changes);
    }

    private int auditRows(UUID goal) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from audit_entry where subject_id = :id")
                .bind("id", goal.toString())
                .mapTo(Integer.class)
                .one());
    }
}
