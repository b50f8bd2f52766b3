package io.lockstep.goal.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not finished goes on in the next cycle. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class CarryOverResourceTest {

    private GoalFixture plan;
    private String next;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
        next = plan.api.cycle("2027-01-01", "2027-12-31");
    }

    @Test
    void carryOver_whenTheCycleEnded_copiesTheUnfinishedTreeOnce() {
        // given a tree that ends with its cycle, and a goal that was closed before
        var top = plan.api.goal(plan.body("SALES", null, null, 40));
        var child = plan.api.goal(plan.body("MARKETING", top, 60, 100));
        plan.api.activate(top).then().statusCode(200);
        var finished = plan.active("SALES");
        plan.api
                .post("/v1/goals/" + finished + "/close", Map.of("reason", "done"))
                .then()
                .statusCode(200);
        plan.api.post("/v1/cycles/" + plan.cycle + "/activate", "").then().statusCode(200);
        plan.api.post("/v1/cycles/" + plan.cycle + "/close", "").then().statusCode(200);

        // when
        var dry = carryOver("?dryRun=true", Map.of());
        var answer = carryOver("", Map.of("reason", "goes on"));
        var again = carryOver("", Map.of());

        // then
        dry.then().statusCode(200).body("goals", hasSize(2)).body("goals.goalId", contains(null, null));
        answer.then().statusCode(200).body("goals.carriedFrom", contains(top, child));
        again.then().statusCode(200).body("goals", empty()).body("eventId", nullValue());
        List<String> copies = answer.path("goals.goalId");
        plan.api
                .get("/v1/goals/" + copies.getLast())
                .then()
                .body("state", equalTo("DRAFT"))
                .body("carriedFrom", equalTo(child))
                .body("parentId", equalTo(copies.getFirst()))
                .body("weight", equalTo(60))
                .body("cycleId", equalTo(next))
                .body("start", equalTo("2027-01-01"))
                .body("end", equalTo("2027-12-31"))
                .body("keyResults", hasSize(1))
                .body("keyResults[0].target", equalTo(1000));
        plan.api.activate(copies.getFirst()).then().statusCode(200);
    }

    @Test
    void carryOver_whenGoalsAreChosen_copiesThemAlone() {
        // given
        var chosen = plan.active("SALES");
        plan.active("SALES");
        var other = GoalFixture.fresh().active("SALES");

        // then
        carryOver("", Map.of("goalIds", List.of(chosen, other)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:not-in-cycle"))
                .body("errors[0].pointer", equalTo("#/goalIds/1"));
        carryOver("", Map.of("goalIds", List.of(chosen)))
                .then()
                .statusCode(200)
                .body("goals.carriedFrom", contains(chosen));
    }

    @Test
    void carryOver_whenAnOwnerHasLeft_needsASuccessor() {
        // given
        plan.active("SALES");
        var person = plan.api.get("/v1/persons/" + plan.owner);
        var left = new HashMap<String, Object>(Map.of("displayName", "x", "role", "x", "active", false));
        left.put("subject", person.path("subject"));
        plan.api.put("/v1/persons/" + plan.owner, 1, left).then().statusCode(200);
        var successor = plan.api.person();

        // then
        carryOver("", Map.of()).then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:owner-left"));
        var answer =
                carryOver("", Map.of("successors", List.of(Map.of("personId", plan.owner, "successorId", successor))));
        answer.then().statusCode(200);
        assertThat(plan.api.get("/v1/goals/" + answer.path("goals[0].goalId")).<String>path("ownerId"))
                .isEqualTo(successor);
    }

    @Test
    void carryOver_whenIntoTheSameCycle_isRefused() {
        plan.api
                .post("/v1/cycles/" + plan.cycle + "/carry-over", Map.of("fromCycleId", plan.cycle))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:same-cycle"));
        Api.viewer()
                .post("/v1/cycles/" + next + "/carry-over", Map.of("fromCycleId", plan.cycle))
                .then()
                .statusCode(403);
    }

    private Response carryOver(String query, Map<String, Object> with) {
        var body = new HashMap<String, Object>(Map.of("fromCycleId", plan.cycle));
        body.putAll(with);
        return plan.api.post("/v1/cycles/" + next + "/carry-over" + query, body);
    }
}
