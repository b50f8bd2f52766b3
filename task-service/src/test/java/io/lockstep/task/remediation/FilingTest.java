package io.lockstep.task.remediation;

import static io.lockstep.task.Bodies.point;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static io.lockstep.task.remediation.Answers.adjustment;
import static io.lockstep.task.remediation.Answers.file;
import static io.lockstep.task.remediation.Answers.filing;
import static io.lockstep.task.remediation.Answers.taskOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.task.Judgements;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X4: what an answer to an alert has to say, and what it does to the plan. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FilingTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final EventContract contract = EventContract.of("task");
    private final Answers answers;
    private final Escalation escalation;
    private SettableClock clock;

    FilingTest(AppliedEvents applied, Escalation escalation) {
        this.answers = new Answers(applied);
        this.escalation = escalation;
    }

    @BeforeEach
    void setClock() {
        clock = SettableClock.installAt(NOW);
    }

    @Test
    void file_whenNothingIsLoosened_changesThePlanAtOnceAndKeepsBeforeAndAfter() {
        // given
        var owner = person();
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), NOW);
        var id = answers.opened(alert);
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
            answers.hear(alert.cleared("RECOVERED"));
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
        var id = answers.opened(alert);

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
        answers.hear(alert.cleared("REPLANNED"));
        answers.remediationOf(alert).body("items[0].closedBecause", equalTo("REPLANNED"));
    }

    @Test
    void reject_withAReason_givesItBackToTheOwner() {
        var owner = person();
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), NOW);
        var id = answers.opened(alert);
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
                .statusCode(409)
                .body("type", endsWith(":remediation-state"))
                .body("wanted", equalTo("AWAITING_APPROVAL"));
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
        var id = answers.opened(Judgements.ofTask(task, owner.id(), NOW));
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
        var twice = adjustment(fields("taskId", task, "start", "2026-01-04"));
        twice.put("tasks", List.of(fields("taskId", task, "start", "2026-01-04"), fields("taskId", task)));
        file(owner, id, filing(twice))
                .then()
                .statusCode(422)
                .body("type", endsWith(":adjustment-task-twice"))
                .body("errors.pointer", hasItem("#/adjustment/tasks/1/taskId"));
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
        var id = answers.opened(Judgements.ofTask(channelA, owner.id(), NOW));

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
        var id = answers.opened(Judgements.ofTask(task, owner.id(), NOW));
        var filing = filing(adjustment(fields("taskId", task, "start", "2026-01-04")));
        file(owner, id, with(filing, "subCause", code)).then().statusCode(200);
    }
}
