package io.lockstep.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bad inputs of issue 2 that concern goals: each gets its problem, the field, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class GoalBadInputTest {

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @AfterEach
    void nothingIsStored() {
        plan.api.get("/v1/goals?cycleId=" + plan.cycle).then().body("items.size()", equalTo(0));
    }

    @Test
    void draft_whenAnIdIsUnknown_namesTheField() {
        for (var field : List.of("ownerId", "teamId", "cycleId", "parentId")) {
            refused(Map.of(field, UUID.randomUUID()), 422, "unknown-subject", "#/" + field);
        }
    }

    @Test
    void draft_whenTheOwnerHasLeft_refuses() {
        refused(Map.of("ownerId", plan.api.leaver()), 422, "owner-inactive", "#/ownerId");
    }

    @Test
    void draft_whenThereIsASecondOwner_refuses() {
        refused(Map.of("ownerId", List.of(plan.owner, plan.owner)), 400, "invalid-value", "#/ownerId");
        refused(Map.of("ownerIds", List.of(plan.owner)), 400, "unknown-field", "#/ownerIds");
    }

    @Test
    void draft_whenAFieldIsUnknownOrNotTheCallers_refuses() {
        refused(Map.of("id", UUID.randomUUID()), 400, "unknown-field", "#/id");
        refused(Map.of("state", "ACTIVE"), 400, "unknown-field", "#/state");
        refused(Map.of("createdBy", "me"), 400, "unknown-field", "#/createdBy");
    }

    @Test
    void draft_whenDatesAreTheWrongWayRound_refuses() {
        refused(Map.of("start", "2026-12-31", "end", "2026-01-01"), 422, "dates-reversed", "#/end");
        var keyResult = GoalFixture.keyResult(100);
        keyResult.put("start", "2027-01-01");
        refused(Map.of("keyResults", List.of(keyResult)), 422, "dates-reversed", "#/keyResults/0/start");
    }

    @Test
    void draft_whenTheTargetIsZeroWhereTheFormulaDivides_refuses() {
        refused(withKeyResult("target", 0), 422, "nothing-to-divide-by", "#/keyResults/0/target");
    }

    @Test
    void draft_whenANumberHasTooManyDigits_refuses() {
        refused(withKeyResult("target", new BigDecimal("0.0000001")), 400, "invalid-request", "#/keyResults/0/target");
        refused(withKeyResult("weight", 100.5), 400, "invalid-request", "#/keyResults/0/weight");
        refused(withKeyResult("weight", -1), 400, "invalid-request", "#/keyResults/0/weight");
    }

    @Test
    void draft_whenANumberIsNoneOrTooLargeToWriteOut_refuses() {
        for (var number : List.of("NaN", "Infinity", "1e2147483647", "-1e999999999", "0x10")) {
            var body = """
                    {"kind": "SALES", "name": "x", "cycleId": "%s", "ownerId": "%s", "start": "2026-01-01",
                     "end": "2026-12-31", "weight": %s}""".formatted(plan.cycle, plan.owner, number);

            plan.api.post("/v1/goals", body).then().statusCode(400);
        }
        refused(Map.of("weight", "NaN"), 400, "invalid-value", "#/weight");
    }

    @Test
    void draft_whenTextsHoldWhatNobodyCanRead_refuses() {
        for (var text : List.of("", " ", "a\u0000b", "a\r\nSet-Cookie: x", "x".repeat(501))) {
            refused(Map.of("name", text), 400, "invalid-request", "#/name");
        }
    }

    @Test
    void draft_whenTheReaderIsChinese_answersInChinese() {
        var body = plan.body("SALES");
        body.putAll(withKeyResult("target", 0));

        plan.api
                .request()
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .body(body)
                .post("/v1/goals")
                .then()
                .statusCode(422)
                .body("title", equalTo("公式的分母为零"))
                .body("errors[0].detail", equalTo("此 target 会使 REACH 的公式除以零；请改用其他值。"));
        body.put("weight", 1000.0000001);
        plan.api
                .request()
                .header("Accept-Language", "zh-CN")
                .body(body)
                .post("/v1/goals")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("必须是小数点前最多 18 位、后最多 6 位的数字"));
    }

    @Test
    void draft_whenTheBodyIsNotAGoal_refuses() {
        for (var body : List.of("", "{", "[]", "null", "\"x\"", "{\"name\": " + "[".repeat(100))) {
            var status = plan.api.post("/v1/goals", body).statusCode();

            assertThat(status)
                    .as(body.substring(0, Math.min(10, body.length())))
                    .isEqualTo(400);
        }
        plan.api
                .request()
                .contentType("text/plain")
                .body("x")
                .post("/v1/goals")
                .then()
                .statusCode(415);
    }

    @Test
    void read_whenIdCursorOrLimitAreBad_refuses() {
        plan.api.get("/v1/goals/" + UUID.randomUUID()).then().statusCode(404);
        plan.api.get("/v1/goals?limit=0").then().statusCode(400);
        plan.api.get("/v1/goals?limit=1000000000").then().statusCode(400);
        plan.api.get("/v1/goals?cursor=nonsense").then().statusCode(400);
    }

    private Map<String, Object> withKeyResult(String field, Object value) {
        var keyResult = GoalFixture.keyResult(100);
        keyResult.put(field, value);
        return Map.of("keyResults", List.of(keyResult));
    }

    private ValidatableResponse refused(Map<String, Object> change, int status, String type, String pointer) {
        var body = new HashMap<>(plan.body("MARKETING"));
        body.putAll(change);
        return plan.api
                .post("/v1/goals", body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:" + type))
                .body("errors.pointer", hasItem(pointer));
    }
}
