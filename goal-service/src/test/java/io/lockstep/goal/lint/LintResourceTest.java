package io.lockstep.goal.lint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class LintResourceTest {

    private final Api api = Api.manager();

    @Test
    void lint_whenSetIsTheDocuments_mergesAndAddsInTheReadersLanguage() {
        var set = Map.of("kpis", List.of(Map.of("name", "线索量"), Map.of("name", "获客数"), Map.of("name", "销售额")));

        Api.viewer()
                .request()
                .header("Accept-Language", "zh-CN")
                .body(set)
                .post("/v1/kpi-lints")
                .then()
                .statusCode(200)
                .body("findings.rule", contains("DUPLICATE", "MISSING_DIMENSION"))
                .body("findings[0].items", contains(0, 1))
                .body("findings[0].proposal", equalTo("合并为“有效线索量”"))
                .body("findings[1].changes[0].keyResult.metric", equalTo("complaint-rate"));
    }

    @Test
    void revise_whenProposalsAreSentBack_makesOneVersionOfTheGoal() {
        var goal = goal(
                keyResult("线索量", "lead-count", 30),
                keyResult("获客数", "lead-count", 30),
                keyResult("销售额", "sales-volume", 40));
        api.activate(goal).then().statusCode(200);
        var lint = api.get("/v1/goals/" + goal + "/kpi-lint")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> changes = lint.getList("findings[0].changes");

        api.request()
                .header("If-Match", "\"" + lint.getLong("goalVersion") + "\"")
                .body(Map.of("changes", changes, "reason", "they measured the same"))
                .post("/v1/goals/" + goal + "/kpi-revisions")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("keyResults.metric", contains("effective-leads", "sales-volume"))
                .body("keyResults.weight", contains(60, 40));
    }

    @Test
    void revise_whenSomethingIsWrong_changesNothing() {
        var goal = goal(keyResult("线索量", "lead-count", 60), keyResult("销售额", "sales-volume", 40));
        api.activate(goal).then().statusCode(200);
        String first = api.get("/v1/goals/" + goal).jsonPath().getString("keyResults[0].keyResultId");
        List<Map<String, Object>> added = api.get("/v1/goals/" + goal + "/kpi-lint")
                .jsonPath()
                .getList("findings.find { it.rule == 'MISSING_DIMENSION' }.changes");

        revise(goal, 2, List.of(Map.of("action", "REWEIGH", "keyResultId", first, "weight", 50)))
                .then()
                .statusCode(422)
                .body("type", containsString("weights-not-100"));
        revise(goal, 2, List.of(Map.of("action", "REWEIGH", "keyResultId", first)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:kpi-change-incomplete"))
                .body("errors.pointer", hasItem("#/changes/0/weight"));
        revise(goal, 2, added).then().statusCode(422).body("errors.pointer", hasItem("#/changes/0/keyResult/target"));
        revise(goal, 1, added).then().statusCode(412);
        api.get("/v1/goals/" + goal).then().body("version", equalTo(2)).body("keyResults", hasSize(2));
    }

    private Response revise(String goal, long version, List<Map<String, Object>> changes) {
        return api.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("changes", changes, "reason", "a better set"))
                .post("/v1/goals/" + goal + "/kpi-revisions");
    }

    private static Map<String, Object> keyResult(String name, String metric, int weight) {
        return Map.of(
                "name",
                name,
                "metric",
                metric,
                "aggregation",
                "TOTAL",
                "unit",
                "条",
                "targetKind",
                "REACH",
                "target",
                1000,
                "weight",
                weight);
    }

    @SafeVarargs
    private String goal(Map<String, Object>... keyResults) {
        return api.goal(new HashMap<>(Map.of(
                "kind", "MARKETING",
                "name", Api.unique("goal"),
                "cycleId", api.cycle("2026-01-01", "2026-12-31"),
                "ownerId", api.person(),
                "start", "2026-01-01",
                "end", "2026-03-31",
                "keyResults", List.of(keyResults))));
    }
}
