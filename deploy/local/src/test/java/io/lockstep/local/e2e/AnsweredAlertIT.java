package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.stack.Service;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An alert is answered with another target: through all four services and back, until it clears by re-planning. */
@ExtendWith(SharedStack.class)
class AnsweredAlertIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite;

    AnsweredAlertIT(RunningStack stack) {
        this.suite = stack.suite();
    }

    @Test
    void file_whenTheLowerTargetIsAccepted_movesTheScoreAndClosesTheRemediationAsReplanned() {
        // given: 400 of the 500 that are planned for today
        var plan = Plan.active(suite, "MEASUREMENTS");
        var alert = plan.alerts(plan.keyResult(), "OPEN", plan.measure("400").eventId())
                .text("/items/0/alertId");
        var remediation = await(Service.TASK, "/v1/remediations?alertId=" + alert, items -> !items.isEmpty())
                .at("/0/remediationId")
                .asText();

        // when: its owner files, and a manager who does not own the goal accepts the target
        suite.post("MANAGER", Service.TASK, "/v1/remediations/" + remediation + "/file", """
                        {"cause": "GOAL_SETTING", "evidence": [{"figure": "leads", "value": 400}],
                         "adjustment": {"description": "the off-season was not planned for",
                           "target": {"goalId": "%s", "keyResultId": "%s", "target": 800, "reason": "off-season"}}}""".formatted(
                                plan.goal(), plan.keyResult()))
                .good();
        var proposal = await(Service.GOAL, "/v1/proposals?state=OPEN&goalId=" + plan.goal(), items -> !items.isEmpty())
                .at("/0/proposalId")
                .asText();
        suite.post("ADMIN", Service.GOAL, "/v1/proposals/" + proposal + "/accept", "{\"reason\": \"off-season\"}")
                .good();

        // then: 400 of 400 that are planned for today
        await(Service.SCORING, "/v1/alerts?state=CLEARED&subjectId=" + plan.keyResult(), items -> !items.isEmpty());
        var score = suite.get(Service.SCORING, "/v1/scores/" + plan.keyResult())
                .good()
                .body();
        assertThat(score.path("pace").decimalValue()).isEqualByComparingTo("1");
        assertThat(score.path("achievement").decimalValue()).isEqualByComparingTo("0.5");
        var closed = await(Service.TASK, "/v1/remediations?state=CLOSED&alertId=" + alert, items -> !items.isEmpty());
        assertThat(closed.at("/0/closedBecause").asText()).isEqualTo("REPLANNED");
        assertThat(closed.at("/0/filings/0/state").asText()).isEqualTo("APPLIED");
    }

    /** The items of a list, once they are as they should be. */
    private JsonNode await(Service service, String path, Predicate<JsonNode> until) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> suite.get(service, path).good().body().path("items"), until);
    }
}
