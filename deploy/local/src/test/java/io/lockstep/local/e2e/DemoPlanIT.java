package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.stack.Service;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documents' plan as deploy/up loads it, judged by requirements.md, section 9. */
@ExtendWith(SharedStack.class)
class DemoPlanIT {

    private final RunningStack stack;
    private final Suite suite;

    DemoPlanIT(RunningStack stack) {
        this.stack = stack;
        this.suite = stack.suite();
    }

    @Test
    void alerts_whenTable3IsReported_areItsThreeWarningsAndTheLeadsShortfall() {
        // when
        var alerts = suite.getAfter(Service.SCORING, "/v1/alerts?state=OPEN&limit=100&", known("lastEvent"));

        // then
        assertThat(of("SCHEDULE_LAG", alerts))
                .containsExactlyInAnyOrder("行业白皮书撰写与推广 WARNING 0.75", "第一场线上研讨会 WARNING 0.64");
        assertThat(of("KPI_SHORTFALL", alerts))
                .contains("行业白皮书撰写与推广 WARNING 0.8")
                .anyMatch(alert -> alert.startsWith("季度有效线索1000条 CRITICAL"));
    }

    @Test
    void scores_whenTable3IsReported_riseFromTheTaskToTheSalesGoal() {
        // given
        var event = known("lastEvent");

        // when
        var keyResult = suite.getAfter(Service.SCORING, "/v1/scores/" + known("leadsKeyResult") + "?", event);
        var sales = suite.getAfter(Service.SCORING, "/v1/scores/" + known("salesGoal") + "?", event);

        // then: 60 % of the whitepaper's 100 leads, of 1,000; half of the quarter has passed
        assertThat(keyResult.body().path("value").decimalValue()).isEqualByComparingTo("60");
        assertThat(keyResult.body().path("achievement").decimalValue()).isEqualByComparingTo("0.06");
        assertThat(keyResult.body().path("pace").decimalValue()).isEqualByComparingTo("0.12");
        assertThat(sales.body().path("achievement").decimalValue()).isEqualByComparingTo("0.06");
        assertThat(sales.body().path("coverage").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void scores_whenNothingIsMeasured_haveNoDataAndNoAlert() {
        // given
        var roots = suite.getAfter(Service.SCORING, "/v1/scores/" + known("salesGoal") + "?", known("lastEvent"));
        var cycle = roots.text("/cycleId");

        // when
        var launch = named("新产品上市首月销售额300万元", suite.get(Service.SCORING, "/v1/scores?cycleId=" + cycle));

        // then
        assertThat(launch.path("state").asText()).isEqualTo("NO_DATA");
        assertThat(suite.get(
                                Service.SCORING,
                                "/v1/alerts?subjectId="
                                        + launch.path("subjectId").asText())
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void up_whenItIsUp_printsWhatToTryAndWhatItCosts() {
        assertThat(stack.output())
                .contains("all services are ready", "MB resident", "/q/swagger-ui", "export MEMBER=")
                .containsPattern("curl -s localhost:\\d+/v1/progress-updates");
    }

    private String known(String name) {
        return stack.demo().path(name).asText();
    }

    private static Stream<String> of(String trigger, Suite.Answer alerts) {
        return alerts.body()
                .path("items")
                .valueStream()
                .filter(alert -> alert.path("trigger").asText().equals(trigger))
                .map(alert -> alert.path("name").asText() + " "
                        + alert.path("level").asText() + " "
                        + alert.path("value")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private static JsonNode named(String name, Suite.Answer scores) {
        return scores.body()
                .path("items")
                .valueStream()
                .filter(score -> score.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
