package io.lockstep.goal.bulk;

import static io.lockstep.goal.Problems.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One command, many goals. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class BulkResourceTest {

    private GoalFixture plan;
    private String top;
    private String first;
    private String second;

    @BeforeEach
    void freshTree() {
        plan = GoalFixture.fresh();
        top = plan.api.goal(plan.body("SALES", null, null, 0));
        first = plan.api.goal(plan.body("MARKETING", top, 60, 100));
        second = plan.api.goal(plan.body("MARKETING", top, 40, 100));
        plan.api.activate(top).then().statusCode(200);
    }

    @Test
    void changes_whenWeightsSumAgain_areMadeTogether() {
        // when
        var answer = bulk(
                false,
                Map.of("goalId", first, "weight", 70, "stage", "MATURE", "version", 2),
                Map.of("goalId", second, "weight", 30, "period", "2026Q3"));

        // then
        answer.then().statusCode(200).body("items.status", contains(200, 200)).body("items.version", contains(3, 3));
        plan.api.get("/v1/goals/" + first).then().body("weight", equalTo(70)).body("stage", equalTo("MATURE"));
        plan.api
                .get("/v1/goals/" + second)
                .then()
                .body("start", equalTo("2026-07-01"))
                .body("periodLabel", equalTo("2026Q3"));
    }

    @Test
    void changes_whenSomeAreWrong_areRefusedWithAReportForEach() {
        var answer = bulk(
                false,
                Map.of("goalId", first, "name", "changed"),
                Map.of("goalId", second, "version", 9, "name", "x"),
                Map.of("goalId", plan.owner, "name", "x"),
                Map.of("goalId", top, "weight", 5),
                Map.of("goalId", first, "name", "again"),
                Map.of("goalId", second, "start", "2027-01-01"));

        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:bulk-refused"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/changes/1",
                                "#/changes/2",
                                "#/changes/3/weight",
                                "#/changes/4/goalId",
                                "#/changes/5/goalId"))
                .body(
                        "errors.detail",
                        hasItems(
                                told(BulkProblem.ROOT_WITHOUT_WEIGHT, Map.of("goal", top)),
                                told(BulkProblem.GOAL_TWICE, Map.of("goal", first)),
                                told(BulkProblem.GOAL_TWICE, Map.of("goal", second))));
        plan.api.get("/v1/goals/" + first).then().body("version", equalTo(2));
    }

    @Test
    void changes_whenWeightsDoNotSum_areRefused() {
        bulk(false, Map.of("goalId", first, "weight", 70))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:weights-not-100"));
        plan.api.get("/v1/goals/" + first).then().body("weight", equalTo(60));
    }

    @Test
    void changes_whenIndependent_areMadeEachForItself() {
        bulk(true, Map.of("goalId", first, "stage", "NEW"), Map.of("goalId", second, "weight", 70))
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 422))
                .body("items[1].problem.type", equalTo("urn:problem-type:lockstep:weights-not-100"));
        plan.api.get("/v1/goals/" + first).then().body("stage", equalTo("NEW"));
    }

    @Test
    void changes_whenTheGoalIsAnothers_areRefused() {
        var body = Map.of("changes", List.of(Map.of("goalId", first, "name", "x")), "reason", "why");

        Api.as(Api.unique("member"), Roles.MEMBER)
                .post("/v1/goals/changes", body)
                .then()
                .statusCode(422);
        Api.viewer().post("/v1/goals/changes", body).then().statusCode(403);
    }

    @Test
    void draft_whenATargetKindDoesNotFitItsMetric_isRefused() {
        metricMisfit(Map.of("metric", "repurchase-rate"), "aggregation-misfit", "#/keyResults/0/aggregation");
        metricMisfit(
                Map.of("metric", "complaint-rate", "aggregation", "RATE"),
                "direction-misfit",
                "#/keyResults/0/targetKind");
    }

    private void metricMisfit(Map<String, Object> with, String type, String pointer) {
        var body = plan.body("SALES");
        var keyResult = new HashMap<>(GoalFixture.keyResult(100));
        keyResult.putAll(with);
        body.put("keyResults", List.of(keyResult));
        plan.api
                .post("/v1/goals", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:" + type))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @SafeVarargs
    private Response bulk(boolean independent, Map<String, Object>... changes) {
        return plan.api.post(
                "/v1/goals/changes",
                Map.of("changes", List.of(changes), "independent", independent, "reason", "profit before scale"));
    }
}
