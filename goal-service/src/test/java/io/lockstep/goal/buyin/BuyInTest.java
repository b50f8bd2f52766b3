package io.lockstep.goal.buyin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.goal.Api;
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

/** Sales buy-in: the sales owner answers for each version of each supporting goal (issue 3). */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class BuyInTest {

    private final Api api = Api.manager();
    private String cycle;
    private String director;
    private String salesOwner;
    private String sales;
    private String supporting;

    @BeforeEach
    void freshPlan() {
        cycle = api.cycle("2026-01-01", "2026-12-31");
        director = Api.unique("director");
        salesOwner = api.person(director, null);
        sales = api.goal(goal("SALES", null, salesOwner, 200));
        supporting = api.goal(goal("MARKETING", sales, api.person(), 1000));
    }

    @Test
    void draft_whenItSupportsASalesGoal_waitsForTheSalesOwner() {
        waiting()
                .then()
                .body("items.goalId", contains(supporting))
                .body("items[0].salesGoalId", equalTo(sales))
                .body("items[0].waitsFor.displayName", equalTo(director));
    }

    @Test
    void draft_whenItStandsBelowAMarketingGoal_waitsForNobody() {
        var inner = api.goal(goal("MARKETING", supporting, api.person(), 10));

        waiting().then().body("items.goalId", contains(supporting));
        respond(director, inner, Map.of("version", 1, "answer", "ACCEPTED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:no-supporting-goal"));
    }

    @Test
    void respond_whenTheSalesOwnerAccepts_nothingWaitsAndItIsKept() {
        respond(director, supporting, Map.of("version", 1, "answer", "ACCEPTED"))
                .then()
                .statusCode(201);

        waiting().then().body("items", empty());
        api.get("/v1/goals/" + supporting + "/sales-responses")
                .then()
                .body("items.answer", contains("ACCEPTED"))
                .body("items.by", contains(director));
    }

    @Test
    void edit_whenWhatWasAgreedChanges_waitsAgain() {
        respond(director, supporting, Map.of("version", 1, "answer", "ACCEPTED"));
        String keyResult = api.get("/v1/goals/" + supporting).path("keyResults[0].keyResultId");

        api.put("/v1/goals/" + supporting + "/key-results/" + keyResult, 1, Map.of("keyResult", keyResult(900)))
                .then()
                .statusCode(200);

        waiting().then().body("items.goalId", contains(supporting));
        respond(director, supporting, Map.of("version", 1, "answer", "ACCEPTED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:answer-to-old-version"));
    }

    @Test
    void activate_whenItWasAccepted_doesNotAskAgain() {
        respond(director, supporting, Map.of("version", 1, "answer", "ACCEPTED"));

        activateBoth().then().statusCode(200);

        waiting().then().body("items", empty());
    }

    @Test
    void activate_whenItWasNotAccepted_warns() {
        activateBoth()
                .then()
                .statusCode(200)
                .body("warnings.findAll { it.code == 'BUY_IN_MISSING' }.goalId", contains(supporting));
    }

    @Test
    void respond_whenRejectingWithoutAReason_isRefused() {
        respond(director, supporting, Map.of("version", 1, "answer", "REJECTED"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:answer-needs-text"))
                .body("errors.pointer", contains("#/text"));
    }

    @Test
    void respond_whenRejectedWithAReason_isListedAsRejected() {
        respond(director, supporting, Map.of("version", 1, "answer", "REJECTED", "text", "too few"))
                .then()
                .statusCode(201);

        api.get("/v1/buy-ins?state=REJECTED&waitsFor=" + salesOwner).then().body("items.goalId", contains(supporting));
    }

    @Test
    void respond_whenSomebodyElseAccepts_isForbidden() {
        respond("boss", supporting, Map.of("version", 1, "answer", "ACCEPTED"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:sales-owner-answers"));
    }

    @Test
    void respond_whenSomebodyElseComments_changesNothingButIsKept() {
        respond("boss", supporting, Map.of("version", 1, "answer", "COMMENTED", "text", "which channel?"))
                .then()
                .statusCode(201);

        waiting().then().body("items.goalId", hasItem(supporting));
    }

    private Response waiting() {
        return api.get("/v1/buy-ins?state=WAITING&waitsFor=" + salesOwner);
    }

    private static Response respond(String subject, String goal, Map<String, Object> body) {
        var role = subject.equals("boss") ? Roles.MANAGER : Roles.MEMBER;
        return Api.as(subject, role).post("/v1/goals/" + goal + "/sales-responses", body);
    }

    private Response activateBoth() {
        String ofSales = api.get("/v1/goals/" + sales).path("keyResults[0].keyResultId");
        var weights = List.of(Map.of("partId", ofSales, "weight", 40), Map.of("partId", supporting, "weight", 60));
        api.post("/v1/goals/" + sales + "/reweight", Map.of("weights", weights));
        return api.activate(sales);
    }

    private Map<String, Object> goal(String kind, String parent, String owner, int target) {
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
                List.of(keyResult(target))));
        if (parent != null) {
            body.put("parentId", parent);
            body.put("weight", 60);
        }
        return body;
    }

    private static Map<String, Object> keyResult(int target) {
        return Map.of(
                "name", "线索",
                "metric", "effective-leads",
                "aggregation", "TOTAL",
                "unit", "条",
                "targetKind", "REACH",
                "target", target,
                "weight", 100);
    }
}
