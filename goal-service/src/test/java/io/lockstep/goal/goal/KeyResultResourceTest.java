package io.lockstep.goal.goal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class KeyResultResourceTest {

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void add_whenTheGoalIsADraft_changesTheGoal() {
        var goal = plan.api.goal(plan.body("MARKETING"));

        add(goal, 1, Map.of("keyResult", GoalFixture.keyResult(20)))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("keyResults", hasSize(2))
                .body("keyResults[1].weight", equalTo(20));
        add(goal, 1, Map.of("keyResult", GoalFixture.keyResult(20))).then().statusCode(412);
    }

    @Test
    void add_whenTheGoalIsActive_needsAReasonAndWeightZero() {
        var goal = plan.active("MARKETING");

        add(goal, 2, Map.of("keyResult", GoalFixture.keyResult(0)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"));
        add(goal, 2, Map.of("keyResult", GoalFixture.keyResult(1), "reason", "trials count too"))
                .then()
                .statusCode(422)
                .body("sum", equalTo("101"))
                .body("errors[0].pointer", equalTo("#/keyResult/weight"));
        add(goal, 2, Map.of("keyResult", GoalFixture.keyResult(0), "reason", "trials count too"))
                .then()
                .statusCode(201)
                .body("version", equalTo(3));
    }

    @Test
    void change_whenTheTargetOfAnActiveGoalChanges_needsAReason() {
        var goal = plan.active("MARKETING");
        var id = keyResultOf(goal);
        var keyResult = GoalFixture.keyResult(100);
        keyResult.put("target", 1200.5);

        plan.api.put(path(goal, id), 2, Map.of("keyResult", keyResult)).then().statusCode(422);
        plan.api
                .put(path(goal, id), 2, Map.of("keyResult", keyResult, "reason", "the market grew"))
                .then()
                .statusCode(200)
                .body("keyResults[0].keyResultId", equalTo(id))
                .body("keyResults[0].target", equalTo(1200.5f));
        plan.api
                .put(path(goal, UUID.randomUUID().toString()), 3, Map.of("keyResult", keyResult, "reason", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void remove_whenItCarriesWeight_isRefusedUntilItIsReweighted() {
        // given an active goal of two key results
        var body = plan.body("MARKETING");
        body.put("keyResults", List.of(GoalFixture.keyResult(60), GoalFixture.keyResult(40)));
        var goal = plan.api.goal(body);
        plan.api.activate(goal).then().statusCode(200);
        var first = keyResultOf(goal);
        String second = plan.api.get("/v1/goals/" + goal).path("keyResults[1].keyResultId");

        // then
        remove(goal, second, 2).then().statusCode(422).body("sum", equalTo("60"));
        var weights = List.of(GoalFixture.part(first, 100), GoalFixture.part(second, 0));
        plan.api
                .post("/v1/goals/" + goal + "/reweight", Map.of("weights", weights, "reason", "dropped"))
                .then()
                .statusCode(200);
        remove(goal, second, 3).then().statusCode(200).body("keyResults", hasSize(1));
    }

    @Test
    void editGoal_whenActive_needsAReasonAndKeepsKeyResults() {
        var goal = plan.active("MARKETING");
        var edit = new HashMap<>(plan.body("MARKETING"));
        edit.remove("kind");
        edit.remove("keyResults");
        edit.put("end", "2026-06-30");

        plan.api.put("/v1/goals/" + goal, 2, edit).then().statusCode(422);
        edit.put("reason", "half a year is enough");
        plan.api.request().body(edit).put("/v1/goals/" + goal).then().statusCode(428);
        plan.api
                .put("/v1/goals/" + goal, 2, edit)
                .then()
                .statusCode(200)
                .body("keyResults[0].end", equalTo("2026-06-30"))
                .body("version", equalTo(3));
    }

    private Response add(String goal, int version, Map<String, Object> body) {
        return plan.api
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/goals/" + goal + "/key-results");
    }

    private Response remove(String goal, String keyResult, int version) {
        return plan.api
                .request()
                .header("If-Match", "\"" + version + "\"")
                .queryParam("reason", "no longer measured")
                .delete(path(goal, keyResult));
    }

    private String keyResultOf(String goal) {
        return plan.api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
    }

    private static String path(String goal, String keyResult) {
        return "/v1/goals/" + goal + "/key-results/" + keyResult;
    }
}
