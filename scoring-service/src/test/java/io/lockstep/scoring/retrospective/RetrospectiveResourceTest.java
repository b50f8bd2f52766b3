package io.lockstep.scoring.retrospective;

import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.nobody;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.WorkEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RetrospectiveResourceTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID conversion = Ids.next();
    private final Published closing = Published.cycleClosed(cycle);

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1)
                        .measuring(
                                keyResult(leads, "1000", "60"),
                                keyResult(conversion, "0.2", "40", "aggregation", "AVERAGE")));
        delivery.deliver(Published.measurement(leads, "1200"), Published.measurement(conversion, "0.17"));
    }

    @Test
    void retrospective_whenTheCycleCloses_saysHowFarItCameAndWhy() {
        answerTheAlert();

        delivery.deliver(closing);

        viewer().get("/v1/retrospectives/" + cycle)
                .then()
                .statusCode(200)
                .body("name", equalTo("2024Q1"))
                .body("goals[0].achievement", equalTo(1.06f))
                .body("goals[0].keyResults.achievement", hasItems(1.2f, 0.85f))
                .body("causes.goalSetting", equalTo(1))
                .body("answers[0].goalId", equalTo(goal.toString()))
                .body("answers[0].after", equalTo(0.82f))
                .body("lessons.title", contains("短视频内容创作SOP"))
                .body("proposals.kind", hasItems("TARGET", "WEIGHT"));
    }

    @Test
    void retrospective_whenPublished_isAsTheContractSaysAndCausedByTheClosing() {
        delivery.deliver(closing);

        var payload = EventJson.parse(told());
        assertThat(EventContract.of("scoring").problems(EventType.v1("scoring", "retrospective-closed"), payload))
                .isEmpty();
        assertThat(payload.path("proposals")).isNotEmpty();
        assertThat(payload.path("goals").path(0).path("achievement").decimalValue())
                .isEqualByComparingTo("1.06");
    }

    @Test
    void report_whenChineseIsPreferred_hasTheFourSections() {
        delivery.deliver(closing);

        viewer().header("Accept-Language", "zh-CN,en;q=0.5")
                .get("/v1/retrospectives/" + cycle + "/report")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(containsString("## 目标完成情况"))
                .body(containsString("## 未完成原因分析"))
                .body(containsString("## 成功经验总结"))
                .body(containsString("## 下一周期优化措施"));
    }

    @Test
    void rewrite_whenAFactCameLate_countsItAndKeepsTheIdsOfProposals() {
        delivery.deliver(closing);
        var before = viewer().get("/v1/retrospectives/" + cycle).<String>path("proposals[0].proposalId");
        delivery.deliver(Published.measurement(leads, "1500").with("recordedAt", Published.NOW.plusSeconds(9)));

        as("manager")
                .post("/v1/retrospectives/" + cycle + "/rewrite")
                .then()
                .statusCode(200)
                .header("Lockstep-Event-Id", notNullValue())
                .body("proposals[0].proposalId", equalTo(before))
                .body("goals[0].keyResults.achievement", hasItems(1.5f));
        as("member").post("/v1/retrospectives/" + cycle + "/rewrite").then().statusCode(403);
    }

    @Test
    void retrospective_whenTheClosingComesBeforeItsCycle_isWrittenWhenItArrives() {
        var late = Ids.next();
        delivery.deliver(Published.cycleClosed(late));
        viewer().get("/v1/retrospectives/" + late).then().statusCode(404);

        delivery.deliver(Published.cycle(late, 2).with("state", "CLOSED"));

        viewer().get("/v1/retrospectives/" + late).then().statusCode(200);
    }

    @Test
    void list_whenCyclesAreClosed_showsTheNewestFirst() {
        delivery.deliver(closing);

        viewer().get("/v1/retrospectives").then().statusCode(200).body("items.cycleId", contains(cycle.toString()));
        nobody().get("/v1/retrospectives").then().statusCode(401);
    }

    private void answerTheAlert() {
        var alert = UUID.fromString(
                viewer().queryParam("subjectId", conversion).get("/v1/alerts").path("items[0].alertId"));
        delivery.deliver(
                WorkEvents.remediation("filed", alert)
                        .with("cause", "GOAL_SETTING")
                        .with("subCause", "seasonality-ignored")
                        .with("adjustment", Map.of("kinds", new String[] {"BUDGET"}, "description", "预算转向渠道B")),
                WorkEvents.remediation("measured", alert)
                        .with("afterDays", 7)
                        .with("before", new BigDecimal("0.64"))
                        .with("after", new BigDecimal("0.82")),
                WorkEvents.lesson(goal, "短视频内容创作SOP"));
    }

    private String told() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select payload from feed where name = 'retrospective-closed'")
                        .mapTo(String.class)
                        .one());
    }
}
