package io.lockstep.task.remediation;

import static io.lockstep.task.Bodies.point;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.goalChanged;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.task.Judgements;
import io.lockstep.task.Judgements.Alert;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X4: an alert opens a remediation that climbs until it is answered by a change of the plan. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RemediationResourceTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final EventContract contract = EventContract.of("task");
    private final AppliedEvents applied;
    private final Escalation escalation;
    private final Measuring measuring;
    private SettableClock clock;

    RemediationResourceTest(AppliedEvents applied, Escalation escalation, Measuring measuring) {
        this.applied = applied;
        this.escalation = escalation;
        this.measuring = measuring;
    }

    @BeforeEach
    void setClock() {
        clock = SettableClock.installAt(NOW);
    }

    @Test
    void alert_whenNobodyAnswers_climbsToTheTeamLeadAndTheDepartmentHead() {
        // given
        var head = person();
        var lead = person();
        var team = team(team(null, head), lead);
        var owner = person(team);
        try (var probe = EventProbe.fromNow("task")) {
            var alert = Judgements.ofTask(taskOf(owner), owner.id(), NOW);
            hear(alert.raised());
            var opened = probe.await(RemediationEvent.OPENED, alert.alertId());
            contract.assertKept(opened);
            assertThat(opened.payload().path("dueAt").asText()).isEqualTo("2026-02-16T09:30:00Z");

            // when exactly 24 hours have passed, and then one second more
            clock.advance(Duration.ofHours(24));
            escalation.climbAll();
            remediationOf(alert).body("items[0].step", equalTo(0));
            clock.advance(Duration.ofSeconds(1));
            escalation.climbAll();
            escalation.climbAll();

            // then
            var first = probe.await(RemediationEvent.ESCALATED, alert.alertId());
            contract.assertKept(first);
            assertThat(first.payload().path("step").asInt()).isEqualTo(1);
            assertThat(first.payload().path("to").asText()).isEqualTo(lead.id().toString());
            clock.advance(Duration.ofHours(24));
            escalation.climbAll();
            var second = probe.await(
                    RemediationEvent.ESCALATED,
                    alert.alertId(),
                    event -> event.payload().path("step").asInt() == 2);
            assertThat(second.payload().path("to").asText()).isEqualTo(head.id().toString());
            assertThat(second.correlationId()).isEqualTo(opened.correlationId());
            assertThat(probe.matching(event -> event.is(RemediationEvent.ESCALATED)
                            && event.key().equals(alert.alertId().toString())))
                    .hasSize(2);
        }
    }

    @Test
    void acknowledge_byTheLeadItClimbedTo_stopsTheLadderUntilThePromiseLapses() {
        // given
        var lead = person();
        var owner = person(team(null, lead));
        var alert = Judgements.ofTask(taskOf(owner), owner.id(), NOW);
        var id = opened(alert);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        escalation.climbAll();

        lead.member().get("/v1/my-work").then().body("items.kind", contains("ESCALATION"));

        // when
        var promise = NOW.plus(Duration.ofHours(72));
        lead.member()
                .body(Map.of("until", promise.toString()))
                .post("/v1/remediations/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(lead.subject()));

        // then
        lead.member().get("/v1/my-work").then().body("items", empty());
        clock.set(promise);
        escalation.climbAll();
        remediationOf(alert).body("items[0].step", equalTo(1));
        clock.advance(Duration.ofSeconds(1));
        escalation.climbAll();
        remediationOf(alert).body("items[0].step", equalTo(2)).body("items[0].nextStepAt", nullValue());
    }

    @Test
    void file_whenNothingIsLoosened_changesThePlanAtOnceAndKeepsBeforeAndAfter() {
        // given
        var owner = person();
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), NOW);
        var id = opened(alert);
        try (var probe = EventProbe.fromNow("task")) {

            // when the plan is made steeper, and work is added
            var adjustment = adjustment(
                    fields("taskId", task, "planCurve", List.of(point("2026-02-20", 0.9), point("2026-02-28", 1))));
            adjustment.put("newTasks", List.of(with(whitepaper(owner.id()), "name", "补充客户案例")));
            file(owner, id, filing(adjustment))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("APPLIED"))
                    .body("filings[0].state", equalTo("APPLIED"))
                    .body("filings[0].kinds", contains("CURVE", "NEW_TASK"))
                    .body("filings[0].changes[0].before.version", equalTo(1))
                    .body("filings[0].changes[0].after.version", equalTo(2))
                    .body("filings[0].changes[1].before", nullValue())
                    .body("filings[0].measurements.afterDays", contains(7, 14));

            // then
            var filed = probe.await(RemediationEvent.FILED, alert.alertId());
            contract.assertKept(filed);
            assertThat(filed.payload().path("appliedAt").asText()).isEqualTo(NOW.toString());
            manager().get("/v1/tasks/" + task).then().body("version", equalTo(2));
            hear(alert.cleared("RECOVERED"));
            var closed = probe.await(RemediationEvent.CLOSED, alert.alertId());
            contract.assertKept(closed);
            assertThat(closed.payload().path("because").asText()).isEqualTo("APPLIED");
            file(owner, id, filing(adjustment)).then().statusCode(409).body("type", endsWith(":remediation-closed"));
        }
    }

    @Test
    void file_whenItLoosens_waitsForAManagerOtherThanTheOwner() {
        // given
        var lead = person();
        var owner = person(team(null, lead));
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), NOW);
        var id = opened(alert);

        // when
        file(owner, id, filing(adjustment(fields("taskId", task, "end", "2026-03-02"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .body("filings[0].loosening", equalTo(true));
        manager().get("/v1/tasks/" + task).then().body("end", equalTo("2026-02-28"));

        lead.member().get("/v1/my-work").then().body("items.kind", contains("APPROVAL"));

        // then the owner cannot agree, even as a manager, and the ladder stands still
        as(owner.subject(), "manager")
                .body(Map.of())
                .post("/v1/remediations/" + id + "/approve")
                .then()
                .statusCode(403)
                .body("type", endsWith(":own-adjustment"));
        clock.advance(Duration.ofHours(30));
        escalation.climbAll();
        manager()
                .body(Map.of("comment", "同意延长两天"))
                .post("/v1/remediations/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("step", equalTo(0))
                .body("filings[0].decidedBy", equalTo("manager"));
        manager().get("/v1/tasks/" + task).then().body("end", equalTo("2026-03-02"));
        hear(alert.cleared("REPLANNED"));
        remediationOf(alert).body("items[0].closedBecause", equalTo("REPLANNED"));
    }

    @Test
    void reject_withAReason_givesItBackToTheOwner() {
        var owner = person();
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), NOW);
        var id = opened(alert);
        file(owner, id, filing(adjustment(fields("taskId", task, "end", "2026-03-02"))));

        manager()
                .body(Map.of())
                .post("/v1/remediations/" + id + "/reject")
                .then()
                .statusCode(400);
        manager()
                .body(Map.of("reason", "延期不能解决文案问题"))
                .post("/v1/remediations/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("filings[0].state", equalTo("REJECTED"));

        manager()
                .body(Map.of("reason", "again"))
                .post("/v1/remediations/" + id + "/reject")
                .then()
                .statusCode(409);
        owner.member()
                .get("/v1/remediations/" + id + "/entries")
                .then()
                .body("items.kind", contains("OPENED", "FILED", "REJECTED"));
    }

    @Test
    void file_whenItIsWrong_saysSoAndChangesNothing() {
        var owner = person();
        var stranger = person();
        var task = taskOf(owner);
        var id = opened(Judgements.ofTask(task, owner.id(), NOW));
        var good = filing(adjustment(fields("taskId", task, "start", "2026-01-04")));

        file(stranger, id, good).then().statusCode(403).body("type", endsWith(":not-the-owner"));
        manager()
                .body(good)
                .post("/v1/remediations/" + id + "/file")
                .then()
                .statusCode(403)
                .body("type", endsWith(":not-the-owner"));
        file(owner, id, with(good, "evidence", List.of()))
                .then()
                .statusCode(422)
                .body("type", endsWith(":figure-needed"))
                .body("errors.pointer", hasItem("#/evidence"));
        file(owner, id, with(good, "subCause", "no-such"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":sub-cause-unknown"));
        file(owner, id, filing(adjustment(fields("taskId", task))))
                .then()
                .statusCode(422)
                .body("type", endsWith(":adjustment-empty"));
        file(owner, id, filing(adjustment(fields("taskId", task, "end", "2026-01-01"))))
                .then()
                .statusCode(422)
                .body("type", endsWith(":dates-reversed"));
        file(owner, id, filing(adjustment(fields("taskId", taskOf(stranger), "start", "2026-01-04"))))
                .then()
                .statusCode(403)
                .body("type", endsWith(":not-yours"));

        manager()
                .get("/v1/remediations/" + id)
                .then()
                .body("version", equalTo(1))
                .body("filings", empty());
        manager().get("/v1/tasks/" + task).then().body("version", equalTo(1));
    }

    @Test
    void handOver_toSomebodyElse_makesItTheirsToAnswer() {
        var owner = person();
        var receiver = person();
        var task = taskOf(owner);
        var id = opened(Judgements.ofTask(task, owner.id(), NOW));

        receiver.member()
                .body(Map.of("ownerId", receiver.id(), "reason", "mine"))
                .post("/v1/remediations/" + id + "/hand-over")
                .then()
                .statusCode(403);
        owner.member()
                .body(Map.of("ownerId", Ids.next(), "reason", "who"))
                .post("/v1/remediations/" + id + "/hand-over")
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-subject"));
        owner.member()
                .body(Map.of("ownerId", receiver.id(), "reason", "渠道B由产品营销负责"))
                .post("/v1/remediations/" + id + "/hand-over")
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(receiver.id().toString()));

        file(owner, id, filing(adjustment(fields("taskId", task, "start", "2026-01-04"))))
                .then()
                .statusCode(403);
        file(receiver, id, filing(adjustment(fields("taskId", task, "start", "2026-01-04"))))
                .then()
                .statusCode(200);
    }

    @Test
    void targetProposal_whenGoalServiceAccepts_isAppliedAndMeasured7And14DaysLater() {
        // given a key result at 40 %
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        hear(goalChanged(goal, 1, "ACTIVE", keyResult));
        hear(Judgements.scored(keyResult, goal, "2026-02-15", 0.4));
        var alert = Judgements.ofKeyResult(keyResult, goal, owner.id(), NOW);
        var id = opened(alert);
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var adjustment = fields("description", "降低淡季线索量目标");
            adjustment.put(
                    "target", fields("goalId", goal, "keyResultId", keyResult, "target", 800, "reason", "未考虑市场季节性波动"));
            file(owner, id, with(filing(adjustment), "cause", "GOAL_SETTING"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("AWAITING_GOAL"))
                    .body("achievementBefore", equalTo(0.4f));
            var filed = probe.await(RemediationEvent.FILED, alert.alertId());
            contract.assertKept(filed);
            assertThat(filed.payload().at("/targetProposal/target").asInt()).isEqualTo(800);
            hear(decided(alert, "ACCEPTED"));

            // then
            remediationOf(alert)
                    .body("items[0].state", equalTo("APPLIED"))
                    .body("items[0].filings[0].appliedAt", notNullValue());
            clock.advance(Duration.ofDays(7));
            hear(Judgements.scored(keyResult, goal, "2026-02-22", 0.55));
            measuring.measureAll();
            var measured = probe.await(RemediationEvent.MEASURED, alert.alertId());
            contract.assertKept(measured);
            assertThat(measured.payload().path("before").decimalValue()).isEqualByComparingTo("0.4");
            assertThat(measured.payload().path("after").decimalValue()).isEqualByComparingTo("0.55");
            remediationOf(alert)
                    .body("items[0].filings[0].measurements[0].measuredOn", equalTo("2026-02-22"))
                    .body("items[0].filings[0].measurements[1].measuredOn", nullValue());
        }
    }

    @Test
    void targetProposal_whenGoalServiceRejects_isTheOwnersToAnswerAgain() {
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        hear(goalChanged(goal, 1, "ACTIVE", keyResult));
        var alert = Judgements.ofKeyResult(keyResult, goal, owner.id(), NOW);
        var id = opened(alert);
        var adjustment = fields("description", "降低目标");
        adjustment.put("target", fields("goalId", goal, "keyResultId", keyResult, "target", 800, "reason", "淡季"));
        file(owner, id, filing(adjustment)).then().statusCode(200);

        hear(decided(alert, "REJECTED"));

        remediationOf(alert)
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].filings[0].state", equalTo("REJECTED"));
        file(owner, id, filing(adjustment)).then().statusCode(409).body("type", endsWith(":target-proposed-before"));
    }

    @Test
    void events_whenTheyComeTwiceAndInAnyOrder_endAtTheSameRemediation() {
        var owner = person();
        var alert = Judgements.ofTask(taskOf(owner), owner.id(), NOW);
        var raised = alert.raised();
        var critical = alert.critical();
        var cleared = alert.cleared("RECOVERED");

        hear(cleared);
        hear(raised);
        hear(critical);
        publish(raised);
        hear(Judgements.ofTask(taskOf(owner), owner.id(), NOW).raised());

        remediationOf(alert)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("CLOSED"))
                .body("items[0].closedBecause", equalTo("RECOVERED"));
    }

    @Test
    void file_withABudgetShift_movesConfirmedMoneyAndNoMoreThanThereIs() {
        var owner = person();
        var channelA = taskOf(owner);
        var channelB = taskOf(owner);
        var need = owner.member()
                .body(fields("kind", "BUDGET", "name", "渠道A投放", "amount", 20000))
                .post("/v1/tasks/" + channelA + "/resources");
        need.then().statusCode(201);
        manager()
                .body(Map.of())
                .post("/v1/resources/" + need.path("resourceId") + "/confirm")
                .then()
                .statusCode(200);
        var id = opened(Judgements.ofTask(channelA, owner.id(), NOW));

        file(owner, id, filing(shift(channelA, channelB, 20001)))
                .then()
                .statusCode(422)
                .body("type", endsWith(":budget-short"));
        file(owner, id, filing(shift(channelA, channelB, 5000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("filings[0].kinds", contains("BUDGET"))
                .body("filings[0].changes[0].before.budget.committed", equalTo(20000))
                .body("filings[0].changes[0].after.budget.committed", equalTo(15000))
                .body("filings[0].changes[1].after.budget.committed", equalTo(5000));
    }

    private static Map<String, Object> shift(UUID from, UUID to, int amount) {
        var shift = fields("fromTaskId", from, "toTaskId", to, "amount", amount);
        return fields("description", "渠道A转化率低于渠道B20%，预算转投渠道B", "budgetShifts", List.of(shift));
    }

    @Test
    void subCause_whenAManagerAddsOne_canBeNamed() {
        var code = "own-" + Ids.next();
        var body = fields("code", code, "cause", "EXECUTION", "nameZh", "达人排期冲突", "nameEn", "Influencer not free");

        as("member", "member").body(body).post("/v1/sub-causes").then().statusCode(403);
        manager().body(body).post("/v1/sub-causes").then().statusCode(201);
        manager().body(body).post("/v1/sub-causes").then().statusCode(409).body("type", endsWith(":sub-cause-exists"));

        as("viewer", "viewer").get("/v1/sub-causes").then().body("items.code", hasItem(code));
        var owner = person();
        var task = taskOf(owner);
        var id = opened(Judgements.ofTask(task, owner.id(), NOW));
        var filing = filing(adjustment(fields("taskId", task, "start", "2026-01-04")));
        file(owner, id, with(filing, "subCause", code)).then().statusCode(200);
    }

    @Test
    void comment_byAnybodyOfTheTeam_standsInTheEntries() {
        var owner = person();
        var id = opened(Judgements.ofTask(taskOf(owner), owner.id(), NOW));

        owner.member()
                .body(Map.of("text", "落地页周三上线"))
                .post("/v1/remediations/" + id + "/comments")
                .then()
                .statusCode(201)
                .body("personId", equalTo(owner.id().toString()));

        owner.member()
                .get("/v1/remediations/" + id + "/entries")
                .then()
                .body("items.kind", contains("OPENED", "COMMENTED"));
    }

    private String opened(Alert alert) {
        hear(alert.raised());
        return remediationOf(alert).extract().path("items[0].remediationId");
    }

    private io.restassured.response.ValidatableResponse remediationOf(Alert alert) {
        return manager()
                .queryParam("alertId", alert.alertId())
                .get("/v1/remediations")
                .then()
                .statusCode(200);
    }

    private void hear(OutgoingEvent event) {
        publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }

    private static OutgoingEvent decided(Alert alert, String decision) {
        var payload = fields("proposalId", Ids.next(), "alertId", alert.alertId(), "decision", decision, "by", "boss");
        return OutgoingEvent.of(EventType.v1("goal", "adjustment-decided"), alert.alertId(), payload);
    }

    private static UUID taskOf(Person owner) {
        return UUID.fromString(
                manager().body(whitepaper(owner.id())).post("/v1/tasks").path("taskId"));
    }

    private static Response file(Person as, String id, Map<String, Object> filing) {
        return as.member().body(filing).post("/v1/remediations/" + id + "/file");
    }

    private static Map<String, Object> filing(Map<String, Object> adjustment) {
        return fields(
                "cause",
                "EXECUTION",
                "evidence",
                List.of(fields("figure", "报名人数", "value", 320)),
                "adjustment",
                adjustment);
    }

    private static Map<String, Object> adjustment(Map<String, Object> task) {
        return fields("description", "补充客户案例，延长报名时间2天", "tasks", List.of(task));
    }
}
