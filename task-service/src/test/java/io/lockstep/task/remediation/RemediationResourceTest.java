package io.lockstep.task.remediation;

import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.personChanged;
import static io.lockstep.task.Organisation.publish;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X4: an alert opens a remediation that climbs until it is answered by a change of the plan. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RemediationResourceTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final EventContract contract = EventContract.of("task");
    private final Answers answers;
    private final Escalation escalation;
    private SettableClock clock;

    RemediationResourceTest(AppliedEvents applied, Escalation escalation) {
        this.answers = new Answers(applied);
        this.escalation = escalation;
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
            answers.hear(alert.raised());
            var opened = probe.await(RemediationEvent.OPENED, alert.alertId());
            contract.assertKept(opened);
            assertThat(opened.payload().path("dueAt").asText()).isEqualTo("2026-02-16T09:30:00Z");

            // when exactly 24 hours have passed, and then one second more
            clock.advance(Duration.ofHours(24));
            escalation.climbAll();
            answers.remediationOf(alert).body("items[0].step", equalTo(0));
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
        var id = answers.opened(alert);
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
        answers.remediationOf(alert).body("items[0].step", equalTo(1));
        clock.advance(Duration.ofSeconds(1));
        escalation.climbAll();
        answers.remediationOf(alert).body("items[0].step", equalTo(2)).body("items[0].nextStepAt", nullValue());
    }

    @Test
    void handOver_toSomebodyElse_makesItTheirsToAnswer() {
        var owner = person();
        var receiver = person();
        var task = taskOf(owner);
        var id = answers.opened(Judgements.ofTask(task, owner.id(), NOW));

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
        var gone = person();
        answers.hear(personChanged(gone, 2, false));
        owner.member()
                .body(Map.of("ownerId", gone.id(), "reason", "who"))
                .post("/v1/remediations/" + id + "/hand-over")
                .then()
                .statusCode(422)
                .body("type", endsWith(":receiver-not-active"))
                .body("errors.pointer", contains("#/ownerId"));
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
    void events_whenTheyComeTwiceAndInAnyOrder_endAtTheSameRemediation() {
        var owner = person();
        var alert = Judgements.ofTask(taskOf(owner), owner.id(), NOW);
        var raised = alert.raised();
        var critical = alert.critical();
        var cleared = alert.cleared("RECOVERED");

        answers.hear(cleared);
        answers.hear(raised);
        answers.hear(critical);
        publish(raised);
        answers.hear(Judgements.ofTask(taskOf(owner), owner.id(), NOW).raised());

        answers.remediationOf(alert)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("CLOSED"))
                .body("items[0].closedBecause", equalTo("RECOVERED"));
    }

    @Test
    void comment_byAnybodyOfTheTeam_standsInTheEntries() {
        var owner = person();
        var id = answers.opened(Judgements.ofTask(taskOf(owner), owner.id(), NOW));

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
}
