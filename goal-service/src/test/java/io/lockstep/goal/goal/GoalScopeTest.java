package io.lockstep.goal.goal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.goal.Api;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write which goal: design.md section 7. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class GoalScopeTest {

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void draft_whenTheMemberIsTheOwner_succeeds() {
        var subject = Api.unique("member");
        var person = plan.api.person(subject, null);

        draftFor(person, member(subject)).then().statusCode(201);
    }

    @Test
    void draft_whenTheOwnerIsOfAnotherTeam_refusesAndStoresNothing() {
        var subject = Api.unique("member");
        plan.api.person(subject, plan.api.team(null, null));
        var stranger = plan.api.person(Api.unique("stranger"), plan.api.team(null, null));

        draftFor(stranger, member(subject))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:not-yours"));
        plan.api.get("/v1/goals?cycleId=" + plan.cycle).then().body("items.size()", equalTo(0));
    }

    @Test
    void write_whenTheGoalIsOfTheTeamOrBelowALedTeam_succeeds() {
        // given a lead of a department, and a colleague two teams below it
        var subject = Api.unique("lead");
        var lead = plan.api.person(subject, null);
        var department = plan.api.team(null, lead);
        var team = plan.api.team(plan.api.team(department, null), null);
        var mate = Api.unique("mate");
        plan.api.person(mate, team);
        var colleague = plan.api.person(Api.unique("colleague"), team);

        // then both the lead and the mate may write the colleague's goal
        String goal = draftFor(colleague, member(mate))
                .then()
                .statusCode(201)
                .extract()
                .path("goalId");
        member(subject).activate(goal).then().statusCode(200);
        var above = Api.unique("above");
        plan.api.person(above, department);
        member(above)
                .post("/v1/goals/" + goal + "/close", Map.of("reason", "x"))
                .then()
                .statusCode(200);
    }

    @Test
    void everyWrite_whenTheGoalIsAnotherTeams_isRefused() {
        // given
        var subject = Api.unique("member");
        plan.api.person(subject, plan.api.team(null, null));
        var member = member(subject);
        var goal = plan.active("SALES");
        var keyResult = plan.api
                .get("/v1/goals/" + goal)
                .path("keyResults[0].keyResultId")
                .toString();
        var weights = List.of(GoalFixture.part(keyResult, 100));
        var edit = plan.body("SALES");
        edit.remove("kind");
        edit.remove("keyResults");

        // then
        refused(member.post("/v1/goals/" + goal + "/close", Map.of("reason", "x")));
        refused(member.post("/v1/goals/" + goal + "/move", Map.of("reason", "x")));
        refused(member.post("/v1/goals/" + goal + "/reweight", Map.of("weights", weights, "reason", "x")));
        refused(member.put("/v1/goals/" + goal, 2, edit));
        refused(member.activate(plan.api.goal(plan.body("SALES"))));
        refused(member.request()
                .header("If-Match", "\"2\"")
                .queryParam("reason", "x")
                .delete("/v1/goals/" + goal + "/key-results/" + keyResult));
        plan.api.get("/v1/goals/" + goal).then().body("version", equalTo(2));
    }

    @Test
    void activate_whenTheParentToReweightIsNotTheirs_isRefused() {
        var subject = Api.unique("member");
        var person = plan.api.person(subject, null);
        var top = plan.active("SALES");
        var body = plan.body("MARKETING", top, 0, 100);
        body.put("ownerId", person);
        String goal = member(subject)
                .post("/v1/goals", body)
                .then()
                .statusCode(201)
                .extract()
                .path("goalId");

        refused(member(subject).activate(goal));
    }

    @Test
    void changeKeyResult_whenItLoosensAnActiveGoal_needsAManagerOtherThanTheOwner() {
        // given an active goal whose owner is a manager too
        var subject = Api.unique("manager");
        var body = plan.body("MARKETING");
        body.put("ownerId", plan.api.person(subject, null));
        var goal = plan.api.goal(body);
        plan.api.activate(goal).then().statusCode(200);
        var keyResult = plan.api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
        var path = "/v1/goals/" + goal + "/key-results/" + keyResult;

        // when the target of 1000 becomes 900
        var easier = GoalFixture.keyResult(100);
        easier.put("target", 900);
        var change = Map.of("keyResult", easier, "reason", "the market shrank");

        // then
        for (var owner : List.of(Api.as(subject, Roles.MANAGER), member(subject))) {
            owner.put(path, 2, change)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem-type:lockstep:loosening"));
        }
        plan.api.put(path, 2, change).then().statusCode(200).body("version", equalTo(3));
        easier.put("target", 950);
        member(subject).put(path, 3, change).then().statusCode(200);
    }

    @Test
    void edit_whenTheOwnerLeftMeanwhile_keepsThem() {
        // given
        var subject = Api.unique("leaver");
        var person = plan.api.person(subject, null);
        var body = plan.body("MARKETING");
        body.put("ownerId", person);
        var goal = plan.api.goal(body);
        plan.api
                .put(
                        "/v1/persons/" + person,
                        1,
                        Map.of("subject", subject, "displayName", "x", "role", "y", "active", false))
                .then()
                .statusCode(200);
        body.remove("kind");
        body.remove("keyResults");

        // then their goals can still be edited, but they get no new ones
        plan.api.put("/v1/goals/" + goal, 1, body).then().statusCode(200);
        draftFor(person, plan.api).then().statusCode(422).body("errors[0].pointer", equalTo("#/ownerId"));
    }

    @Test
    void anyCall_whenTheTokenIsBad_isRefused() {
        var signer = TokenSigner.shared();

        for (var token : List.of(
                signer.expired("boss", Roles.MANAGER),
                signer.wrongAudience("boss", Roles.MANAGER),
                signer.wrongIssuer("boss", Roles.MANAGER),
                signer.algNone("boss", Roles.MANAGER),
                signer.hs256WithPublicKey("boss", Roles.MANAGER))) {
            Api.with(token).get("/v1/goals").then().statusCode(401).header("WWW-Authenticate", notNullValue());
        }
        Api.as("crm", Roles.INTEGRATION).get("/v1/goals").then().statusCode(403);
        Api.viewer().post("/v1/goals", plan.body("SALES")).then().statusCode(403);
        Api.viewer().get("/v1/goals").then().statusCode(200);
    }

    private static Api member(String subject) {
        return Api.as(subject, Roles.MEMBER);
    }

    private Response draftFor(String owner, Api as) {
        var body = plan.body("MARKETING");
        body.put("ownerId", owner);
        return as.post("/v1/goals", body);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:problem-type:lockstep:not-yours"));
    }
}
