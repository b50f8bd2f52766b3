package io.lockstep.goal.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows 10 and 11, U28 and U29: nothing is overwritten. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class VersionResourceTest {

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void versions_whenATargetWasLowered_keepOldAndNewWithReasonAndTrigger() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var id = plan.active("SALES");
            var keyResult = plan.api.get("/v1/goals/" + id).<String>path("keyResults[0].keyResultId");
            var terms = GoalFixture.keyResult(100);
            terms.put("target", 800);

            // when
            plan.api
                    .put(
                            "/v1/goals/" + id + "/key-results/" + keyResult,
                            2,
                            Map.of("keyResult", terms, "trigger", "QUARTERLY_REVIEW"))
                    .then()
                    .statusCode(200);

            // then
            plan.api
                    .get("/v1/goals/" + id + "/versions")
                    .then()
                    .statusCode(200)
                    .body("items.version", contains(3, 2, 1))
                    .body("items[0].by", equalTo("boss"))
                    .body("items[0].reason", equalTo("QUARTERLY_REVIEW"))
                    .body("items[0].trigger", equalTo("QUARTERLY_REVIEW"))
                    .body("items[0].changes.field", contains("target"))
                    .body("items[0].changes[0].keyResultId", equalTo(keyResult))
                    .body("items[0].changes[0].from", equalTo(1000))
                    .body("items[0].changes[0].to", equalTo(800))
                    .body("items[1].changes.field", contains("state"))
                    .body("items[2].changes", hasSize(0));
            var event = probe.await(sent -> sent.is(EventType.v1("goal", "goal-changed"))
                    && sent.key().equals(id)
                    && sent.payload().path("version").asInt() == 3);
            assertThat(event.payload().at("/change/loosening").asBoolean()).isTrue();
            assertThat(event.payload().at("/change/trigger").asText()).isEqualTo("QUARTERLY_REVIEW");
        }
    }

    @Test
    void versions_whenReadByPage_goOnWhereThePageEnded() {
        // given
        var id = plan.active("SALES");

        // when
        var first = plan.api.get("/v1/goals/" + id + "/versions?limit=1");
        var second = plan.api.get("/v1/goals/" + id + "/versions?limit=1&cursor=" + first.<String>path("next"));

        // then
        assertThat(first.<List<Integer>>path("items.version")).containsExactly(2);
        assertThat(first.<List<String>>path("items[0].changes.field")).containsExactly("state");
        assertThat(second.<List<Integer>>path("items.version")).containsExactly(1);
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    void comparison_whenOwnerWeightAndPriorityChanged_namesThem() {
        // given
        var id = plan.api.goal(plan.body("SALES"));
        var edit = new HashMap<String, Object>(
                Map.of("name", "x", "cycleId", plan.cycle, "ownerId", plan.api.person(), "period", "2026Q3"));
        edit.put("priority", Map.of("urgency", 5, "expectedReturn", 300000));
        edit.put("budget", Map.of("amount", 100000, "currency", "CNY"));
        edit.put("stage", "MATURE");

        // when
        plan.api
                .put("/v1/goals/" + id, 1, edit)
                .then()
                .statusCode(200)
                .body("priority.level", equalTo("HIGH"))
                .body("priority.core", equalTo(true))
                .body("priority.score", equalTo(20))
                .body("priority.returnOnInput", equalTo(3))
                .body("start", equalTo("2026-07-01"))
                .body("periodLabel", equalTo("2026Q3"));

        // then
        var fields = plan.api
                .get("/v1/goals/" + id + "/versions/comparison?from=1&to=2")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("changes.field");
        assertThat(fields)
                .contains("name", "ownerId", "start", "end", "periodLabel", "stage", "priority", "budget")
                .doesNotContain("version", "kind");
    }

    @Test
    void inForce_whenAskedForADay_isTheLastVersionOfThatDay() {
        // given
        var id = plan.active("SALES");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        // then
        plan.api
                .get("/v1/goals/" + id + "/versions/in-force?on=" + today.plusDays(1))
                .then()
                .body("version", equalTo(2))
                .body("goal.state", equalTo("ACTIVE"));
        plan.api
                .get("/v1/goals/" + id + "/versions/in-force?on=" + today.minusDays(2))
                .then()
                .statusCode(404);
        plan.api.get("/v1/goals/" + id + "/versions/1").then().body("goal.state", equalTo("DRAFT"));
    }

    @Test
    void versions_whenAskedForWhatThereIsNot_saySo() {
        var id = plan.api.goal(plan.body("SALES"));

        plan.api.get("/v1/goals/" + id + "/versions/9").then().statusCode(404);
        plan.api.get("/v1/goals/" + plan.owner + "/versions").then().statusCode(404);
        plan.api.get("/v1/goals/" + id + "/versions/comparison?from=1").then().statusCode(400);
        plan.api.get("/v1/goals/" + id + "/versions/in-force").then().statusCode(400);
        plan.api.get("/v1/goals/" + id + "/versions?cursor=eA").then().statusCode(400);
    }

    @Test
    void draft_whenPeriodPriorityOrLevelIsWrong_isRefused() {
        refused(Map.of("period", "2026Q5"), 422, "period-unreadable", List.of("start", "end"));
        refused(Map.of("period", "2026Q3"), 400, "period-twice", List.of());
        refused(Map.of(), 400, "period-needed", List.of("end"));
        refused(Map.of("priority", Map.of("level", "HIGH", "urgency", 1)), 422, "priority-mismatch", List.of());
        refused(Map.of("budget", Map.of("amount", 1, "currency", "USD")), 422, "currency-not-ours", List.of());
        var person = plan.body("SALES");
        person.put("level", "PERSON");
        var parent = plan.api.goal(person);
        refused(Map.of("parentId", parent, "level", "TEAM"), 422, "level-above-parent", List.of());
    }

    private void refused(Map<String, Object> with, int status, String type, List<String> without) {
        var body = plan.body("SALES");
        without.forEach(body::remove);
        body.putAll(with);
        plan.api
                .post("/v1/goals", body)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:problem-type:lockstep:" + type));
    }

    @Test
    void draft_whenNothingIsSaidOfTheLevel_takesTheParents() {
        // given
        var person = plan.body("SALES");
        person.put("level", "TEAM");
        var parent = plan.api.goal(person);

        // then
        assertThat(plan.api.get("/v1/goals/" + parent).<String>path("ownerSince"))
                .isNotNull();
        var child = plan.api.goal(plan.body("MARKETING", parent, 100, 100));
        plan.api.get("/v1/goals/" + child).then().body("level", equalTo("TEAM"));
        plan.api
                .get("/v1/goals/" + Api.created(plan.api.post("/v1/goals", plan.body("SALES")), "goalId"))
                .then()
                .body("level", equalTo("COMPANY"));
    }
}
