package io.lockstep.task.table;

import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Organisation.goalToReach;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.personChanged;
import static io.lockstep.task.Organisation.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Table 3 as the documents print it (requirements.md, section 3). */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ProgressTableTest {

    private final AppliedEvents applied;
    private final String run = Ids.next().toString().substring(24);
    private final UUID leadGoal = Ids.next();

    ProgressTableTest(AppliedEvents applied) {
        this.applied = applied;
    }

    @BeforeEach
    void plan() {
        publishAndApply(goalToReach(leadGoal, 1, "ACTIVE", run + "季度提供有效线索1000条", Ids.next(), "有效线索" + run, "条", 1000));
    }

    @Test
    void table3_asOfADay_showsThePlanTheReportAndTheIndicators() {
        // given the rows of table 3
        var owner = new Person(Ids.next(), "content-" + run, null);
        publishAndApply(personChanged(owner, 1, true));
        var paper = task(fields(
                "name",
                "行业白皮书推广",
                "ownerId",
                owner.id(),
                "start",
                "2024-01-05",
                "end",
                "2024-02-28",
                "priority",
                "CORE",
                "progressUnit",
                "PERCENT",
                "planCurve",
                List.of(Map.of("date", "2024-02-15", "planned", 0.8)),
                "indicators",
                List.of(Map.of("code", "conversion", "name", "转化率", "unit", "%", "target", 0.1)),
                "goalIds",
                List.of(leadGoal)));
        var webinar = task(fields(
                "name",
                "第一场线上研讨会",
                "ownerId",
                owner.id(),
                "start",
                "2024-01-10",
                "end",
                "2024-03-20",
                "priority",
                "CORE",
                "progressUnit",
                "QUANTITY",
                "plannedQuantity",
                1500,
                "planCurve",
                List.of(Map.of("date", "2024-02-15", "planned", 500)),
                "goalIds",
                List.of(leadGoal)));
        var wrong = Ids.next();

        // when
        publish(progress(wrong, paper, "2024-02-15", fields("percent", 0.9)));
        publish(progress(Ids.next(), paper, "2024-01-31", fields("percent", 0.3)));
        publish(event(
                "progress-corrected",
                paper,
                progressBody(
                        Ids.next(),
                        paper,
                        "2024-02-15",
                        fields(
                                "corrects",
                                wrong,
                                "percent",
                                0.6,
                                "indicators",
                                List.of(Map.of("code", "conversion", "value", 0.08)),
                                "risk",
                                "推广渠道A低于预期",
                                "adjustment",
                                "增加渠道B投放预算，优化落地页"))));
        publish(progress(
                Ids.next(),
                webinar,
                "2024-02-15",
                fields("quantity", 320, "risk", "宣传文案吸引力不足", "adjustment", "补充客户案例，延长报名时间2天")));
        var withdrawn = Ids.next();
        publish(event(
                "progress-withdrawn",
                webinar,
                fields(
                        "withdraws",
                        withdrawn,
                        "taskId",
                        webinar,
                        "asOf",
                        "2024-02-15",
                        "recordedAt",
                        "2024-02-15T12:00:00Z")));
        publishAndApply(progress(withdrawn, webinar, "2024-02-15", fields("quantity", 999)));

        // then
        table3("2024-02-15")
                .then()
                .statusCode(200)
                .body("items.planned", contains(0.8f, 500))
                .body("items.actual", contains(0.6f, 320))
                .body("items.ratio", contains(0.75f, 0.64f))
                .body("items[0].indicators.ratio", contains(0.8f))
                .body("items[1].indicators", empty());
        table3("2024-02-01").then().body("items.actual", hasItem(0.3f)).body("items[1].actual", nullValue());
        table3("2024-01-07").then().body("items", hasSize(1));
        assertThat(manager()
                        .header("Accept", "text/csv")
                        .header("Accept-Language", "zh-CN")
                        .queryParam("goalId", leadGoal)
                        .queryParam("asOf", "2024-02-15")
                        .get("/v1/progress-table")
                        .asString())
                .isEqualTo("""
                        任务名称,负责人,计划进度（截至2024.02.15）,实际进度,关键指标,风险问题,调整措施
                        行业白皮书推广,李娜,完成80%,完成60%,当前转化率8%（目标10%）,推广渠道A低于预期,增加渠道B投放预算，优化落地页
                        第一场线上研讨会,李娜,完成500,完成320,-,宣传文案吸引力不足,补充客户案例，延长报名时间2天
                        """.replace("\n", "\r\n"));
        var errors = new TableErrors();
        var columns = List.of(
                Column.needed("task name"),
                Column.needed("owner"),
                Column.needed("planned progress (as of 2024-02-15)"),
                Column.needed("actual progress"),
                Column.needed("key indicators"),
                Column.needed("risk or problem"),
                Column.needed("adjustment"));
        var workbook = manager()
                .header("Accept", TableFormat.XLSX_TYPE)
                .queryParam("goalId", leadGoal)
                .queryParam("asOf", "2024-02-15")
                .get("/v1/progress-table")
                .asByteArray();
        assertThat(new TableReader(columns, 10).read(workbook, TableFormat.XLSX, errors))
                .extracting(row -> row.cell("actual progress"))
                .containsExactly("60% done", "320 done");
        assertThat(errors.isEmpty()).isTrue();
    }

    private Response table3(String asOf) {
        return manager().queryParam("goalId", leadGoal).queryParam("asOf", asOf).get("/v1/progress-table");
    }

    private static String task(Map<String, Object> body) {
        var answer = manager().body(body).post("/v1/tasks");
        answer.then().statusCode(201);
        return answer.path("taskId");
    }

    private static OutgoingEvent progress(UUID id, String task, String asOf, Map<String, Object> says) {
        return event("progress-recorded", task, progressBody(id, task, asOf, says));
    }

    private static Map<String, Object> progressBody(UUID id, String task, String asOf, Map<String, Object> says) {
        var body = fields("progressId", id, "taskId", task, "asOf", asOf, "recordedAt", "2024-02-15T09:30:00Z");
        body.putAll(says);
        return body;
    }

    private static OutgoingEvent event(String name, String task, Object payload) {
        return OutgoingEvent.of(EventType.v1("tracking", name), UUID.fromString(task), payload);
    }

    private void publishAndApply(OutgoingEvent event) {
        publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }
}
