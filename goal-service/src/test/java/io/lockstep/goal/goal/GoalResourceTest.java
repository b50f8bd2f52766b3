package io.lockstep.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class GoalResourceTest {

    private static final EventType CHANGED = EventType.v1("goal", "goal-changed");

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void draft_whenAllIsGiven_storesAndPublishesIt() {
        try (var probe = EventProbe.fromNow("goal")) {
            // when
            var answer = plan.api.post("/v1/goals", plan.body("MARKETING"));

            // then
            answer.then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .header("Lockstep-Event-Id", notNullValue())
                    .body("state", equalTo("DRAFT"))
                    .body("keyResults[0].direction", equalTo("HIGHER_IS_BETTER"))
                    .body("keyResults[0].start", equalTo("2026-01-01"))
                    .body("keyResults[0].source", equalTo("MEASUREMENTS"));
            String id = answer.path("goalId");
            var event = probe.await(CHANGED, id);
            assertThat(event.id()).hasToString(answer.path("eventId"));
            assertThat(event.payload().at("/change/what").asText()).isEqualTo("CREATED");
            assertThat(event.payload().at("/change/by").asText()).isEqualTo("boss");
            plan.api.get("/v1/goals/" + id).then().statusCode(200).body("version", equalTo(1));
        }
    }

    @Test
    void activate_whenSubtreeIsWhole_activatesAllOfItAndReweightsTheParent() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given an active sales goal with one key result of weight 100, below it two levels of drafts
            var top = plan.active("SALES");
            String keyResult = plan.api.get("/v1/goals/" + top).path("keyResults[0].keyResultId");
            var child = plan.api.goal(plan.body("MARKETING", top, 0, 30));
            var grandchild = plan.api.goal(plan.body("MARKETING", child, 70, 100));

            // when
            var answer = plan.api.post(
                    "/v1/goals/" + child + "/activate",
                    Map.of("reweight", List.of(GoalFixture.part(child, 60), GoalFixture.part(keyResult, 40))));

            // then
            answer.then().statusCode(200).body("state", equalTo("ACTIVE")).body("weight", equalTo(60));
            var parent =
                    probe.await(CHANGED, top, e -> e.payload().path("version").asLong() == 3);
            assertThat(parent.payload().at("/change/what").asText()).isEqualTo("REWEIGHTED");
            assertThat(parent.payload().at("/keyResults/0/weight").asInt()).isEqualTo(40);
            var below = probe.await(
                    CHANGED, grandchild, e -> e.payload().path("version").asLong() == 2);
            assertThat(below.payload().path("state").asText()).isEqualTo("ACTIVE");
            var own =
                    probe.await(CHANGED, child, e -> e.payload().path("version").asLong() == 2);
            assertThat(own.payload().at("/change/what").asText()).isEqualTo("ACTIVATED");
        }
    }

    @Test
    void activate_whenWeightsSumTo99Point99_refusesWithTheSum() {
        // given
        var body = plan.body("MARKETING");
        body.put("keyResults", List.of(GoalFixture.keyResult(60), GoalFixture.keyResult(new BigDecimal("39.99"))));
        var id = plan.api.goal(body);

        // when
        var answer = plan.api.activate(id);

        // then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:weights-not-100"))
                .body("sum", equalTo("99.99"));
        plan.api.get("/v1/goals/" + id).then().body("state", equalTo("DRAFT")).body("version", equalTo(1));
    }

    @Test
    void list_whenFiltered_pagesInOrder() {
        // given
        var first = plan.api.goal(plan.body("SALES"));
        var second = plan.api.goal(plan.body("SALES"));

        // when
        var page = plan.api.get("/v1/goals?limit=1&cycleId=" + plan.cycle);

        // then
        page.then().statusCode(200).body("items", hasSize(1)).body("items[0].goalId", equalTo(first));
        plan.api
                .get("/v1/goals?limit=1&cycleId=" + plan.cycle + "&cursor=" + page.path("next"))
                .then()
                .body("items[0].goalId", equalTo(second))
                .body("next", equalTo(null));
    }
}
