package io.lockstep.goal.split;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features.md X1: 1,000 leads at 20 % are 200 customers, and at 15 % they fall short by 50. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class SplitResourceTest {

    private final Api api = Api.manager();
    private String cycle;
    private String owner;
    private String sales;
    private String marketing;
    private String customers;
    private String leads;

    @BeforeEach
    void freshPlan() {
        cycle = api.cycle("2026-01-01", "2026-12-31");
        owner = api.person();
        sales = api.goal(goal("SALES", null, keyResult("新客户", 200)));
        marketing = api.goal(goal("MARKETING", sales, keyResult("有效线索", 1000)));
        customers = firstKeyResult(sales);
        leads = firstKeyResult(marketing);
    }

    @Test
    void state_whenTheProductIsExactlyEnough_isProvedAndPublished() {
        try (var probe = EventProbe.fromNow("goal")) {
            state(0.20)
                    .then()
                    .statusCode(200)
                    .body("verdict", equalTo("PROVED"))
                    .body("claimed", equalTo(200))
                    .body("gap", equalTo(0));

            var told = probe.await(EventType.v1("goal", "split-checked"), marketing);
            EventContract.of("goal").assertKept(told);
        }
    }

    @Test
    void state_whenTheConversionIsTooLow_saysTheGapAndWhatWouldBeNeeded() {
        state(0.15)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("SHORT"))
                .body("gap", equalTo(50))
                .body("terms[0].factors[0].wouldNeed", equalTo(1333.333334f))
                .body("terms[0].factors[1].wouldNeed", equalTo(0.2f));
        api.get("/v1/splits?verdict=SHORT&limit=200").then().body("items.goalId", hasItem(marketing));
    }

    @Test
    void state_whenItIsThereAlready_needsIfMatch() {
        state(0.20);

        state(0.15).then().statusCode(428);
        api.put(path(), 7, statement(0.15)).then().statusCode(412);
        api.put(path(), 1, statement(0.15)).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void edit_whenATargetOnEitherSideChanges_provesAgain() {
        state(0.20);

        changeTarget(marketing, leads, keyResult("有效线索", 900));
        api.get(path()).then().body("verdict", equalTo("SHORT")).body("gap", equalTo(20));

        changeTarget(sales, customers, keyResult("新客户", 180));
        api.get(path()).then().body("verdict", equalTo("PROVED")).body("version", equalTo(3));
    }

    @Test
    void edit_whenAKeyResultIsRemoved_theSplitIsBroken() {
        state(0.20);
        var version = api.get("/v1/goals/" + marketing).path("version");

        api.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/goals/" + marketing + "/key-results/" + leads)
                .then()
                .statusCode(200);

        api.get(path()).then().body("verdict", equalTo("BROKEN")).body("claimed", nullValue());
    }

    @Test
    void state_whenTheSupportedOneStandsBelow_isRefused() {
        api.request()
                .body(Map.of("supports", leads, "terms", List.of(term(customers, 0.2))))
                .put("/v1/goals/" + sales + "/split")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:supports-nothing-above"));
    }

    @Test
    void state_whenAFactorIsNotOfThisGoal_isRefused() {
        api.request()
                .body(Map.of("supports", customers, "terms", List.of(term(customers, 0.2))))
                .put(path())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:factor-not-below"))
                .body("errors.pointer", contains("#/terms/0/factors/0/keyResultId"));
    }

    @Test
    void state_whenAFactorIsToStayWithinARange_isRefused() {
        var range = GoalFixture.keyResult(100);
        range.remove("target");
        range.putAll(Map.of("targetKind", "WITHIN", "lower", 900, "upper", 1100));
        var below = firstKeyResult(api.goal(goal("MARKETING", marketing, range)));

        api.request()
                .body(Map.of("supports", customers, "terms", List.of(term(below, 0.2))))
                .put(path())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:range-has-no-target"))
                .body("errors.pointer", contains("#/terms/0/factors/0/keyResultId"));
    }

    @Test
    void state_whenAFactorIsNeitherOne_isRefused() {
        api.request()
                .body(Map.of("supports", customers, "terms", List.of(Map.of("factors", List.of(Map.of("value", 2))))))
                .put(path())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:factor-unclear"));
    }

    @Test
    void withdraw_whenItIsThere_leavesNone() {
        state(0.20);

        api.request().header("If-Match", "\"1\"").delete(path()).then().statusCode(204);

        api.get(path()).then().statusCode(404);
    }

    @Test
    void attempt_whenOneValueIsMissing_solvesForIt() {
        var leadsAndRate = List.of(Map.of("name", "有效线索"), Map.of("name", "线索转化率", "value", 0.15));

        api.post("/v1/split-trials", Map.of("needed", 200, "terms", List.of(Map.of("factors", leadsAndRate))))
                .then()
                .statusCode(200)
                .body("unknown.value", equalTo(1333.333334f))
                .body("unknown.whole", equalTo(1334))
                .body("verdict", equalTo("PROVED"));
    }

    @Test
    void attempt_whenTwoValuesAreMissing_isRefused() {
        var factors = List.of(Map.of("name", "a"), Map.of("name", "b"));

        api.post("/v1/split-trials", Map.of("needed", 200, "terms", List.of(Map.of("factors", factors))))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:one-unknown"));
    }

    private Response state(double conversion) {
        return api.request().body(statement(conversion)).put(path());
    }

    private Map<String, Object> statement(double conversion) {
        return Map.of("supports", customers, "terms", List.of(term(leads, conversion)));
    }

    private static Map<String, Object> term(String keyResult, double conversion) {
        return Map.of(
                "factors", List.of(Map.of("keyResultId", keyResult), Map.of("name", "线索转化率", "value", conversion)));
    }

    private String path() {
        return "/v1/goals/" + marketing + "/split";
    }

    private void changeTarget(String goal, String keyResult, Map<String, Object> to) {
        int version = api.get("/v1/goals/" + goal).path("version");
        api.put("/v1/goals/" + goal + "/key-results/" + keyResult, version, Map.of("keyResult", to))
                .then()
                .statusCode(200);
    }

    private String firstKeyResult(String goal) {
        return api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
    }

    private Map<String, Object> goal(String kind, String parent, Map<String, Object> keyResult) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "name",
                Api.unique("goal"),
                "cycleId",
                cycle,
                "ownerId",
                owner,
                "start",
                "2026-01-01",
                "end",
                "2026-03-31",
                "keyResults",
                List.of(keyResult)));
        if (parent != null) {
            body.put("parentId", parent);
        }
        return body;
    }

    private static Map<String, Object> keyResult(String name, int target) {
        return Map.of(
                "name", name,
                "metric", "effective-leads",
                "aggregation", "TOTAL",
                "unit", "条",
                "targetKind", "REACH",
                "target", target,
                "weight", 100);
    }
}
