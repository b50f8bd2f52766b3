package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress is recorded; scores of the key result and of every goal above follow; an alert comes, changes and goes. */
@ExtendWith(SharedStack.class)
class MainJobIT {

    private final Suite suite;

    MainJobIT(RunningStack stack) {
        this.suite = stack.suite();
    }

    @Test
    void progress_whenItFallsBehindAndRecovers_movesEveryScoreAndTheAlert() {
        // given
        var plan = Plan.active(suite, "TASKS");
        var task = plan.task();

        // when: 250 of the 500 that are planned for today
        var behind = progress(task, "0.25");

        // then: key result, goal and the sales goal above
        assertScore(plan, plan.keyResult(), behind, "0.25", "0.5", "1");
        assertScore(plan, plan.goal(), behind, "0.25", "0.5", "1");
        assertScore(plan, plan.salesGoal(), behind, "0.25", "0.5", "0.5");
        var raised = open(plan, plan.keyResult(), behind);
        assertThat(raised.path("level").asText()).isEqualTo("CRITICAL");
        assertThat(raised.path("value").decimalValue()).isEqualByComparingTo("0.5");

        // then: the alert and the sales goal's score name the update that made them
        var alert = suite.get(
                Service.SCORING, "/v1/alerts/" + raised.path("alertId").asText());
        assertThat(alert.text("/changes/0/movedBy")).isEqualTo(behind);
        assertThat(alert.body().path("facts").toString()).contains(behind);
        assertThat(suite.get(Service.SCORING, "/v1/scores/" + plan.salesGoal() + "/explanation")
                        .good()
                        .body()
                        .toString())
                .contains(behind);

        // when, then: 0.66 is back above 0.65, so it is a warning; 0.95 clears it
        assertThat(open(plan, plan.keyResult(), progress(task, "0.33"))
                        .path("level")
                        .asText())
                .isEqualTo("WARNING");
        var recovered = progress(task, "0.475");
        assertThat(plan.alerts(plan.keyResult(), "OPEN", recovered).body().path("items"))
                .isEmpty();
        var cleared = plan.alerts(plan.keyResult(), "CLEARED", recovered);
        assertThat(cleared.text("/items/0/alertId"))
                .isEqualTo(raised.path("alertId").asText());
        assertThat(cleared.body().at("/items/0/facts").toString()).contains(recovered);
        assertThat(plan.alerts(plan.salesGoal(), "OPEN", recovered).body().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "299.95, 0.5999, CRITICAL",
        "300, 0.60, WARNING",
        "375, 0.75, WARNING",
        "400, 0.80, WARNING",
        "320, 0.64, WARNING"
    })
    void alert_whenPaceIsBelowAThreshold_hasItsLevel(String measured, BigDecimal pace, String level) {
        // given
        var plan = Plan.active(suite, "MEASUREMENTS");

        // when
        var event = plan.measure(measured).eventId();

        // then
        var alert = open(plan, plan.keyResult(), event);
        assertThat(alert.path("value").decimalValue()).isEqualByComparingTo(pace);
        assertThat(alert.path("level").asText()).isEqualTo(level);
        assertThat(open(plan, plan.salesGoal(), event).path("level").asText()).isEqualTo(level);
    }

    @Test
    void alert_whenPaceIsExactlyTheWarningThreshold_isNotRaised() {
        // given
        var plan = Plan.active(suite, "MEASUREMENTS");

        // when
        var event = plan.measure("450").eventId();

        // then
        assertScore(plan, plan.keyResult(), event, "0.45", "0.9", "1");
        assertThat(plan.alerts(plan.keyResult(), "OPEN", event).body().path("items"))
                .isEmpty();
    }

    @Test
    void alert_whenNothingIsMeasured_isNotRaised() {
        // given
        var plan = Plan.active(suite, "MEASUREMENTS");
        var other = Plan.active(suite, "MEASUREMENTS");

        // when: a later event of another plan is judged, so the goal of this one was long before
        var later = other.measure("100").eventId();

        // then
        assertThat(plan.score(plan.salesGoal(), later).text("/state")).isEqualTo("NO_DATA");
        assertThat(plan.alerts(plan.keyResult(), "OPEN", later).body().path("items"))
                .isEmpty();
        assertThat(plan.alerts(plan.salesGoal(), "OPEN", later).body().path("items"))
                .isEmpty();
    }

    @Test
    void progress_whenSentTwice_isRecordedAndScoredOnce() {
        // given
        var plan = Plan.active(suite, "TASKS");
        var task = plan.task();
        var body = update(task, "0.25");

        // when
        var key = "\"once-" + task + "\"";
        var first = suite.postWhenKnown(
                        "MEMBER", Service.TRACKING, "/v1/progress-updates", body, "Idempotency-Key", key)
                .good();
        var second = suite.post("MEMBER", Service.TRACKING, "/v1/progress-updates", body, "Idempotency-Key", key)
                .good();

        // then
        assertThat(second.eventId()).isEqualTo(first.eventId());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(suite.get(Service.TRACKING, "/v1/progress-updates?taskId=" + task)
                        .body()
                        .path("items"))
                .hasSize(1);
        plan.score(plan.keyResult(), first.eventId());
        assertThat(suite.get(Service.SCORING, "/v1/scores/" + plan.keyResult() + "/history")
                        .good()
                        .body()
                        .path("items"))
                .filteredOn(change -> change.path("movedBy").asText().equals(first.eventId()))
                .hasSize(1);
    }

    private String progress(String task, String percent) {
        return suite.postWhenKnown("MEMBER", Service.TRACKING, "/v1/progress-updates", update(task, percent))
                .good()
                .eventId();
    }

    private static String update(String task, String percent) {
        return "{\"taskId\": \"%s\", \"asOf\": \"%s\", \"percent\": %s}".formatted(task, Plan.TODAY, percent);
    }

    /** Whether its goal is active yet, scoring learns by another topic than what was measured: either may come first. */
    private static JsonNode open(Plan plan, String subject, String event) {
        return Awaitility.await("one open alert")
                .until(() -> plan.alerts(subject, "OPEN", event).body().path("items"), alerts -> alerts.size() == 1)
                .path(0);
    }

    private static void assertScore(
            Plan plan, String subject, String event, String achievement, String pace, String coverage) {
        var score = plan.score(subject, event).body();
        assertThat(score.path("achievement").decimalValue()).isEqualByComparingTo(achievement);
        assertThat(score.path("pace").decimalValue()).isEqualByComparingTo(pace);
        assertThat(score.path("coverage").decimalValue()).isEqualByComparingTo(coverage);
    }
}
