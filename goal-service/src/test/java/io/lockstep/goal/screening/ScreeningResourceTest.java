package io.lockstep.goal.screening;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class ScreeningResourceTest {

    private static final String FAILED = "letters.findAll { it.verdict == 'FAIL' }.letter";

    private final Api api = Api.manager();

    @AfterEach
    void onlyWarnAgain() {
        enforce("WARN");
    }

    @Test
    void screen_whenTextIsVague_saysWhyInTheReadersLanguage() {
        api.post("/v1/screenings", Map.of("text", "提高销售额"))
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body(FAILED, contains("S", "M", "T"))
                .body("letters[0].findings.phrase", contains("提高"))
                .body("letters[0].findings[0].hint", containsString("Say by or to how much"));
        api.request()
                .header("Accept-Language", "zh-CN,en;q=0.5")
                .body(Map.of("text", "提高销售额"))
                .post("/v1/screenings")
                .then()
                .header("Content-Language", "zh-CN")
                .body("letters[0].title", equalTo("具体"))
                .body("letters[0].findings[0].message", equalTo("“提高”没有说明要达到什么"));
    }

    @Test
    void screen_whenTextSupportsASalesGoal_isRelevant() {
        var sales = draft("SALES", "年度新增销售额5000万元", null, "new-sales");

        api.post("/v1/screenings", Map.of("text", "2024Q1提供有效线索1000条", "supportsGoalId", sales))
                .then()
                .body("passed", equalTo(true));
        api.post("/v1/screenings", Map.of("text", "2024Q1提供有效线索1000条")).then().body(FAILED, contains("R"));
        api.post("/v1/screenings", Map.of("text", "x", "supportsGoalId", "01936f5e-0000-7000-8000-000000000041"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/supportsGoalId"));
    }

    @Test
    void screenGoal_whenItStandsInTheTree_knowsStructureAndPlace() {
        var sales = draft("SALES", "年度新增销售额5000万元", null, "new-sales");
        var tied = draft("MARKETING", "提供有效线索", sales, "effective-leads");
        var loose = draft("MARKETING", "提升品牌影响力", null, "brand-influence");

        api.get("/v1/goals/" + tied + "/screening")
                .then()
                .body("passed", equalTo(true))
                .body("goalVersion", equalTo(1));
        api.get("/v1/goals/" + loose + "/screening")
                .then()
                .body(FAILED, contains("S", "R"))
                .body("letters[0].findings.rule", hasItems("VAGUE_NOUN", "VAGUE_METRIC"));
    }

    @Test
    void activate_whenPolicyWarns_answersWithWarnings() {
        var goal = draft("MARKETING", "提升品牌影响力", null, "brand-influence");

        api.activate(goal)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("warnings.code", hasItems("SMART_S_VAGUE_NOUN", "SMART_R_NOT_LINKED"));
    }

    @Test
    void activate_whenPolicyBlocks_needsAnOverrideOfThisVersion() {
        enforce("BLOCK");
        var goal = draft("MARKETING", "提升品牌影响力", null, "brand-influence");
        var overrides = "/v1/goals/" + goal + "/screening-overrides";

        api.activate(goal)
                .then()
                .statusCode(422)
                .body("type", containsString("goal-not-smart"))
                .body("findings.code", hasItem("SMART_S_VAGUE_NOUN"));
        Api.as("somebody", Roles.MEMBER)
                .post(overrides, Map.of("reason", "why not"))
                .then()
                .statusCode(403);
        api.post(overrides, Map.of()).then().statusCode(400);
        api.post(overrides, Map.of("reason", "a pilot")).then().statusCode(201);
        api.get("/v1/goals/" + goal + "/screening").then().body("overridden", equalTo(true));
        changeWeight(goal).then().statusCode(200);
        api.activate(goal).then().statusCode(422);
        api.post(overrides, Map.of("reason", "still a pilot")).then().statusCode(201);

        api.activate(goal).then().statusCode(200);

        api.get(overrides).then().body("items.reason", contains("a pilot", "still a pilot"));
        Api.as("root", Roles.ADMIN)
                .get("/v1/audit-entries?subjectId=" + goal)
                .then()
                .body("items.findAll { it.action == 'SCREENING_OVERRIDDEN' }", hasSize(2));
        api.post(overrides, Map.of("reason", "too late")).then().statusCode(409);
    }

    @Test
    void changePolicy_whenNotAllowedOrStale_isRefused() {
        Api.viewer()
                .put("/v1/smart-policy", 1, Map.of("enforcement", "BLOCK"))
                .then()
                .statusCode(403);
        api.put("/v1/smart-policy", 999, Map.of("enforcement", "BLOCK")).then().statusCode(412);
        api.put("/v1/smart-policy", 999, Map.of("enforcement", "MAYBE")).then().statusCode(400);
    }

    private void enforce(String enforcement) {
        var version = api.get("/v1/smart-policy").jsonPath().getLong("version");
        api.put("/v1/smart-policy", version, Map.of("enforcement", enforcement))
                .then()
                .statusCode(200);
    }

    private Response changeWeight(String goal) {
        var keyResult = api.get("/v1/goals/" + goal).jsonPath().getString("keyResults[0].keyResultId");
        return api.post(
                "/v1/goals/" + goal + "/reweight",
                Map.of("weights", List.of(Map.of("partId", keyResult, "weight", 100))));
    }

    private String draft(String kind, String name, String parent, String metric) {
        var keyResult = Map.of(
                "name",
                "结果",
                "metric",
                metric,
                "aggregation",
                metric.equals("brand-influence") ? "AVERAGE" : "TOTAL",
                "unit",
                "条",
                "targetKind",
                "REACH",
                "target",
                1000,
                "weight",
                100);
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "name",
                name,
                "cycleId",
                api.cycle("2026-01-01", "2026-12-31"),
                "ownerId",
                api.person(),
                "start",
                "2026-01-01",
                "end",
                "2026-03-31",
                "keyResults",
                List.of(keyResult)));
        if (parent != null) {
            body.put("parentId", parent);
            body.put("weight", 0);
        }
        return api.goal(body);
    }
}
