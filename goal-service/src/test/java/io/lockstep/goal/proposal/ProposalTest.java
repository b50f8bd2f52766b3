package io.lockstep.goal.proposal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals of remediations, from their events to the changed goal. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class ProposalTest {

    private final Api api = Api.manager();
    private final EventPublisher publisher = new EventPublisher();
    private String goal;
    private String keyResult;

    @BeforeEach
    void activeGoal() {
        activeGoalOf(api.person());
    }

    private void activeGoalOf(String owner) {
        goal = api.goal(Map.of(
                "kind",
                "MARKETING",
                "name",
                Api.unique("goal"),
                "cycleId",
                api.cycle("2026-01-01", "2026-12-31"),
                "ownerId",
                owner,
                "start",
                "2026-01-01",
                "end",
                "2026-03-31",
                "keyResults",
                List.of(leads())));
        api.activate(goal).then().statusCode(200);
        keyResult = api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
    }

    @AfterEach
    void closePublisher() {
        publisher.close();
    }

    @Test
    void accept_whenARemediationProposesATarget_changesTheGoalAndTellsTheAlert() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var alert = Ids.next();
            var proposal = remediationProposes(alert, 800);

            // when
            decide(proposal, "accept", api).then().statusCode(200).body("state", equalTo("ACCEPTED"));

            // then
            api.get("/v1/goals/" + goal).then().body("keyResults[0].target", equalTo(800));
            EventContract.of("goal")
                    .assertKept(probe.await(EventType.v1("goal", "adjustment-decided"), alert.toString()));
        }
    }

    @Test
    void accept_whenItWasDecidedBefore_isRefused() {
        var proposal = remediationProposes(Ids.next(), 800);
        decide(proposal, "reject", api).then().statusCode(200).body("state", equalTo("REJECTED"));

        decide(proposal, "accept", api)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:proposal-decided"));
        api.get("/v1/goals/" + goal).then().body("keyResults[0].target", equalTo(1000));
    }

    @Test
    void accept_whenAMemberWouldLoosenTheirOwnGoal_isForbiddenAndStaysOpen() {
        var subject = Api.unique("owner");
        activeGoalOf(api.person(subject, null));
        var proposal = remediationProposes(Ids.next(), 800);

        decide(proposal, "accept", Api.as(subject, Roles.MEMBER))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:loosening"));
        api.get("/v1/proposals/" + proposal).then().body("state", equalTo("OPEN"));
    }

    @Test
    void take_whenTheSameRemediationIsToldAgain_proposesOnce() {
        var alert = Ids.next();
        var remediation = Ids.next();

        remediationProposes(alert, remediation, 800);
        remediationProposes(alert, remediation, 700);
        remediationProposes(Ids.next(), 600);

        open().then().body("items.to", contains("800", "600"));
    }

    private String remediationProposes(UUID alert, int target) {
        remediationProposes(alert, Ids.next(), target);
        var of = "items.findAll { it.alertId == '" + alert + "' }.proposalId";
        return await().until(() -> open().<List<String>>path(of), hasSize(1)).getFirst();
    }

    private void remediationProposes(UUID alert, UUID remediation, int target) {
        var proposed = Map.of("goalId", goal, "keyResultId", keyResult, "target", target, "reason", "降低淡季线索量目标");
        publisher.publish(OutgoingEvent.of(
                EventType.v1("task", "remediation-filed"),
                alert,
                Map.of("remediationId", remediation, "alertId", alert, "targetProposal", proposed)));
    }

    private Response open() {
        return api.get("/v1/proposals?state=OPEN&goalId=" + goal);
    }

    private static Response decide(String proposal, String how, Api by) {
        return by.post("/v1/proposals/" + proposal + "/" + how, Map.of("reason", "the off-season was not planned for"));
    }

    private static Map<String, Object> leads() {
        return new HashMap<>(Map.of(
                "name", "有效线索",
                "metric", "effective-leads",
                "aggregation", "TOTAL",
                "unit", "条",
                "targetKind", "REACH",
                "target", 1000,
                "weight", 100));
    }
}
