package io.lockstep.goal.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners change on a day, and a person who leaves hands over everything at once. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OwnerResourceTest {

    @Inject
    OwnerDays days;

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void changeOwner_whenOnALaterDay_comesIntoForceOnceThatDay() {
        // given
        var clock = SettableClock.installAt(Instant.parse("2030-05-01T02:00:00Z"));
        var goal = plan.active("SALES");
        var next = plan.api.person();
        change(goal, Map.of("ownerId", next, "effectiveOn", "2030-05-03", "reason", "takes over"))
                .then()
                .statusCode(200)
                .body("planned", equalTo(true))
                .body("goal.ownerId", equalTo(plan.owner));

        // when two days pass, and two ticks
        days.apply();
        var before = plan.api.get("/v1/goals/" + goal).<String>path("ownerId");
        clock.advance(Duration.ofDays(2));
        days.apply();
        days.apply();

        // then
        assertThat(before).isEqualTo(plan.owner);
        plan.api
                .get("/v1/goals/" + goal)
                .then()
                .body("ownerId", equalTo(next))
                .body("ownerSince", equalTo("2030-05-03"))
                .body("version", equalTo(3));
        plan.api
                .get("/v1/goals/" + goal + "/owners")
                .then()
                .body("items.ownerId", contains(plan.owner, next))
                .body("items.since", contains("2030-05-01", "2030-05-03"))
                .body("items.state", contains("APPLIED", "APPLIED"));
        change(goal, Map.of("ownerId", plan.owner, "effectiveOn", "2030-05-02", "reason", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:owner-before-the-last"));
    }

    @Test
    void changeOwner_whenDecidedAnew_dropsWhatWasPlanned() {
        // given
        SettableClock.installAt(Instant.parse("2030-06-01T02:00:00Z"));
        var goal = plan.active("SALES");
        var planned = plan.api.person();
        change(goal, Map.of("ownerId", planned, "effectiveOn", "2030-06-09", "reason", "a"))
                .then()
                .statusCode(200);

        // when
        var now = plan.api.person();
        change(goal, Map.of("ownerId", now, "trigger", "BUSINESS_STAGE")).then().statusCode(200);

        // then
        plan.api
                .get("/v1/goals/" + goal + "/owners")
                .then()
                .body("items.state", contains("APPLIED", "APPLIED", "DROPPED"))
                .body("items.ownerId", contains(plan.owner, now, planned));
        change(goal, Map.of("ownerId", now)).then().statusCode(422);
    }

    @Test
    void departure_whenGoalsAndTeamsHaveSuccessors_handsOverAllInOneStep() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var first = plan.active("SALES");
            var second = plan.api.goal(plan.body("MARKETING"));
            var team = plan.api.team(null, plan.owner);
            var all = plan.api.person();
            var one = plan.api.person();
            var body =
                    departure(Map.of("successorId", all, "goals", List.of(Map.of("goalId", second, "ownerId", one))));

            // when
            var dry = plan.api.post("/v1/persons/" + plan.owner + "/departure?dryRun=true", body);
            var answer = plan.api.post("/v1/persons/" + plan.owner + "/departure", body);

            // then
            dry.then().statusCode(200).body("goals.ownerId", containsInAnyOrder(all, one));
            answer.then().statusCode(200).body("teams", contains(team));
            plan.api
                    .get("/v1/goals/" + first)
                    .then()
                    .body("ownerId", equalTo(all))
                    .body("version", equalTo(3));
            plan.api.get("/v1/goals/" + second).then().body("ownerId", equalTo(one));
            plan.api.get("/v1/teams/" + team).then().body("leadId", equalTo(all));
            var event = probe.await(sent -> sent.is(EventType.v1("goal", "person-changed"))
                    && sent.key().equals(plan.owner)
                    && !sent.payload().path("active").asBoolean());
            assertThat(event.payload().path("departedOn").asText()).isEqualTo("2026-03-31");
            plan.api
                    .post("/v1/persons/" + plan.owner + "/departure", body)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:lockstep:already-left"));
        }
    }

    @Test
    void departure_whenAGoalHasNoSuccessor_changesNothing() {
        // given
        var goal = plan.active("SALES");
        var other = GoalFixture.fresh().active("SALES");

        // then
        refused(Map.of(), "successor-needed");
        refused(Map.of("successorId", plan.owner), "successor-is-leaving");
        refused(Map.of("successorId", plan.api.leaver()), "owner-inactive");
        refused(Map.of("goals", List.of(Map.of("goalId", other, "ownerId", plan.api.person()))), "not-their-goal");
        refused(Map.of("departedOn", "2999-01-01"), "departure-in-the-future");
        plan.api
                .get("/v1/goals/" + goal)
                .then()
                .body("ownerId", equalTo(plan.owner))
                .body("version", equalTo(2));
        plan.api.get("/v1/persons/" + plan.owner).then().body("active", equalTo(true));
        Api.viewer()
                .post("/v1/persons/" + plan.owner + "/departure", departure(Map.of()))
                .then()
                .statusCode(403);
    }

    @Test
    void departure_whenNothingIsOwned_isSimple() {
        plan.api
                .post("/v1/persons/" + plan.owner + "/departure", departure(Map.of()))
                .then()
                .statusCode(200)
                .body("goals", empty());
    }

    private void refused(Map<String, Object> with, String type) {
        plan.api
                .post("/v1/persons/" + plan.owner + "/departure", departure(with))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:" + type));
    }

    private static Map<String, Object> departure(Map<String, Object> with) {
        var body = new HashMap<String, Object>(Map.of("departedOn", "2026-03-31", "reason", "left"));
        body.putAll(with);
        return body;
    }

    private Response change(String goal, Map<String, Object> body) {
        return plan.api.post("/v1/goals/" + goal + "/change-owner", body);
    }
}
