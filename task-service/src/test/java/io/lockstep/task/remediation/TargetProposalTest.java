package io.lockstep.task.remediation;

import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.goalChanged;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.remediation.Answers.file;
import static io.lockstep.task.remediation.Answers.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another target, as an answer to an alert: goal-service decides. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TargetProposalTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final EventContract contract = EventContract.of("task");
    private final Answers answers;
    private final Measuring measuring;
    private SettableClock clock;

    TargetProposalTest(AppliedEvents applied, Measuring measuring) {
        this.answers = new Answers(applied);
        this.measuring = measuring;
    }

    @BeforeEach
    void setClock() {
        clock = SettableClock.installAt(NOW);
    }

    @Test
    void targetProposal_whenGoalServiceAccepts_isAppliedAndMeasured7And14DaysLater() {
        // given a key result at 40 %
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        answers.hear(goalChanged(goal, 1, "ACTIVE", keyResult));
        answers.hear(Judgements.scored(keyResult, goal, "2026-02-15", 0.4));
        var alert = Judgements.ofKeyResult(keyResult, goal, owner.id(), NOW);
        var id = answers.opened(alert);
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
            answers.hear(decided(alert, "ACCEPTED"));

            // then
            answers.remediationOf(alert)
                    .body("items[0].state", equalTo("APPLIED"))
                    .body("items[0].filings[0].appliedAt", notNullValue());
            clock.advance(Duration.ofDays(7));
            answers.hear(Judgements.scored(keyResult, goal, "2026-02-22", 0.55));
            measuring.measureAll();
            var measured = probe.await(RemediationEvent.MEASURED, alert.alertId());
            contract.assertKept(measured);
            assertThat(measured.payload().path("before").decimalValue()).isEqualByComparingTo("0.4");
            assertThat(measured.payload().path("after").decimalValue()).isEqualByComparingTo("0.55");
            answers.remediationOf(alert)
                    .body("items[0].filings[0].measurements[0].measuredOn", equalTo("2026-02-22"))
                    .body("items[0].filings[0].measurements[1].measuredOn", nullValue());
        }
    }

    @Test
    void targetProposal_whenGoalServiceRejects_isTheOwnersToAnswerAgain() {
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        answers.hear(goalChanged(goal, 1, "ACTIVE", keyResult));
        var alert = Judgements.ofKeyResult(keyResult, goal, owner.id(), NOW);
        var id = answers.opened(alert);
        var adjustment = fields("description", "降低目标");
        adjustment.put("target", fields("goalId", goal, "keyResultId", keyResult, "target", 800, "reason", "淡季"));
        file(owner, id, filing(adjustment)).then().statusCode(200);

        answers.hear(decided(alert, "REJECTED"));

        answers.remediationOf(alert)
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].filings[0].state", equalTo("REJECTED"));
        file(owner, id, filing(adjustment)).then().statusCode(409).body("type", endsWith(":target-proposed-before"));
    }

    @Test
    void targetProposal_whenTheKeyResultIsOfAnotherGoal_isRefused() {
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        answers.hear(goalChanged(goal, 1, "ACTIVE", keyResult));
        var id = answers.opened(Judgements.ofKeyResult(keyResult, goal, owner.id(), NOW));
        var other = Ids.next();
        var adjustment = fields("description", "降低目标");
        adjustment.put("target", fields("goalId", other, "keyResultId", keyResult, "target", 800, "reason", "淡季"));

        file(owner, id, filing(adjustment))
                .then()
                .statusCode(422)
                .body("type", endsWith(":target-of-another-goal"))
                .body("goalId", equalTo(other.toString()))
                .body("errors.pointer", contains("#/adjustment/target/goalId"));
    }

    private static OutgoingEvent decided(Alert alert, String decision) {
        var payload = fields("proposalId", Ids.next(), "alertId", alert.alertId(), "decision", decision, "by", "boss");
        return OutgoingEvent.of(EventType.v1("goal", "adjustment-decided"), alert.alertId(), payload);
    }
}
