package io.lockstep.goal.proposal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals of retrospectives, which change the drafts that the next cycle begins with. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class NextCycleTest {

    private final EventPublisher publisher = new EventPublisher();
    private GoalFixture plan;
    private String goal;
    private String keyResult;
    private String next;

    @BeforeEach
    void activeGoal() {
        plan = GoalFixture.fresh();
        goal = plan.active("MARKETING");
        keyResult = plan.api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
        next = plan.api.cycle("2027-01-01", "2027-12-31");
    }

    @AfterEach
    void closePublisher() {
        publisher.close();
    }

    @Test
    void accept_whenNothingWasCarriedOver_isRefused() {
        accept(proposed("TARGET", goal, keyResult, 900))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:nothing-carried-over"));
    }

    @Test
    void accept_whenItIsATarget_changesTheCarriedDraftAlone() {
        var proposal = proposed("TARGET", goal, keyResult, 900);
        carryOver();

        accept(proposal).statusCode(200);

        carriedFrom(goal).body("keyResults[0].target", equalTo(900));
        plan.api.get("/v1/goals/" + goal).then().body("keyResults[0].target", equalTo(1000));
    }

    @Test
    void accept_whenItIsAWeight_reweighsTheKeyResult() {
        carryOver();

        accept(proposed("WEIGHT", goal, keyResult, 60)).statusCode(200);

        carriedFrom(goal).body("keyResults.weight", contains(60));
    }

    @Test
    void accept_whenItIsAnOwner_handsTheDraftOver() {
        carryOver();
        var successor = plan.api.person();

        accept(proposed("OWNER", goal, keyResult, successor)).statusCode(200);

        carriedFrom(goal).body("ownerId", equalTo(successor));
        plan.api.get("/v1/goals/" + goal).then().body("ownerId", equalTo(plan.owner));
    }

    @Test
    void accept_whenAKeyResultIsDropped_itIsGoneAndTakesNoTarget() {
        carryOver();
        var target = proposed("TARGET", goal, keyResult, 900);

        accept(proposed("DROP", goal, keyResult, null)).statusCode(200);

        carriedFrom(goal).body("keyResults", empty());
        assertOutdated(target);
    }

    @Test
    void accept_whenItIsTheWeightOfAGoal_changesWhatIsAPartOfAnother() {
        // given
        var top = plan.api.goal(plan.body("SALES", null, null, 50));
        var part = plan.api.goal(plan.body("MARKETING", top, 50, 100));
        plan.api.activate(top).then().statusCode(200);
        carryOver();

        // when
        accept(proposed("WEIGHT", part, null, 70)).statusCode(200);

        // then
        carriedFrom(part).body("weight", equalTo(70));
        accept(proposed("DROP", part, null, null)).statusCode(200);
        carriedFrom(part).body("weight", equalTo(0));
        assertOutdated(proposed("WEIGHT", top, null, 70));
        assertOutdated(proposed("DROP", top, null, null));
        carriedFrom(top).body("weight", nullValue());
    }

    @Test
    void accept_whenTheDraftDoesNotTakeWhatIsProposed_isRefusedAndStaysOpen() {
        carryOver();

        assertOutdated(proposed("WEIGHT", goal, keyResult, 100.000001));
        assertOutdated(proposed("WEIGHT", goal, keyResult, -1));
        assertOutdated(proposed("WEIGHT", goal, keyResult, "half"));
        assertOutdated(proposed("OWNER", goal, keyResult, "li.na"));
        assertOutdated(proposed("TARGET", goal, null, 900));
    }

    private void assertOutdated(String proposal) {
        accept(proposal)
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:proposal-outdated"))
                .body("state", equalTo("DRAFT"));
        plan.api.get("/v1/proposals/" + proposal).then().body("state", equalTo("OPEN"));
    }

    private String proposed(String kind, String of, @Nullable String part, @Nullable Object to) {
        var proposal = Ids.next();
        var proposed = new HashMap<String, Object>(Map.of("proposalId", proposal, "kind", kind, "goalId", of));
        proposed.put("keyResultId", part);
        proposed.put("to", to);
        publisher.publish(OutgoingEvent.of(
                EventType.v1("scoring", "retrospective-closed"),
                UUID.fromString(plan.cycle),
                Map.of("cycleId", plan.cycle, "closedOn", "2026-12-31", "proposals", List.of(proposed))));
        await().until(() -> plan.api.get("/v1/proposals/" + proposal).statusCode() == 200);
        return proposal.toString();
    }

    private ValidatableResponse accept(String proposal) {
        return plan.api
                .post("/v1/proposals/" + proposal + "/accept", Map.of("reason", "the retrospective said so"))
                .then();
    }

    private void carryOver() {
        plan.api
                .post("/v1/cycles/" + next + "/carry-over", Map.of("fromCycleId", plan.cycle))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse carriedFrom(String earlier) {
        String draft = plan.api
                .get("/v1/goals?cycleId=" + next)
                .path("items.find { it.carriedFrom == '" + earlier + "' }.goalId");
        return plan.api.get("/v1/goals/" + draft).then();
    }
}
