package io.lockstep.task.table;

import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.goalToReach;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.personChanged;
import static io.lockstep.task.Organisation.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Table 2 as the documents print it, from import to export (requirements.md, section 3). */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class AssignmentTableTest {

    private final AppliedEvents applied;
    private final String run = Ids.next().toString().substring(24);
    private final UUID leadGoal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID launch = Ids.next();
    private final UUID reach = Ids.next();

    AssignmentTableTest(AppliedEvents applied) {
        this.applied = applied;
    }

    @BeforeEach
    void plan() {
        publishAndApply(goalToReach(leadGoal, 1, "ACTIVE", run + "季度提供有效线索1000条", leads, "有效线索" + run, "条", 1000));
        publishAndApply(goalToReach(launch, 1, "ACTIVE", run + "新品触达用户50万人次", reach, "新品触达" + run, "人次", 500000));
        for (var role : List.of("内容专员", "活动策划", "产品营销")) {
            publishAndApply(personChanged(new Person(Ids.next(), role + run, null), 1, true));
        }
    }

    @Test
    void table2_whenImportedAndExported_isWordForWordTheSame() {
        // given
        var file = table2();

        // when
        imported("text/csv", file.getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows.taskId", everyItem(nullValue()));
        manager().queryParam("goalId", leadGoal).get("/v1/tasks").then().body("items", empty());
        var answer = imported("text/csv", file.getBytes(Charset.forName("GB18030")), false);

        // then 100 + 3 x 50 leads, and the video serves the launch without leads: T4
        answer.then()
                .statusCode(200)
                .body("rows.result", everyItem(equalTo("CREATED")))
                .body("rows.row", contains(2, 3, 4))
                .body("rows.left.flatten()", empty());
        manager()
                .queryParam("goalId", leadGoal)
                .get("/v1/coverage")
                .then()
                .body("items.planned", contains(250))
                .body("items.coverage", contains(0.25f));
        manager().queryParam("goalId", launch).get("/v1/budgets").then().body("totals.planned", contains(30000));
        assertThat(exported(leadGoal)
                        + exported(launch)
                                .lines()
                                .skip(1)
                                .map(line -> line + "\r\n")
                                .reduce("", String::concat))
                .isEqualTo(file);

        // when once more, as a workbook
        var rows = file.lines()
                .map(line -> Arrays.asList(line.replaceAll("\"", "").split(",")))
                .toList();
        imported(TableFormat.XLSX_TYPE, TableWriter.write(TableFormat.XLSX, "2", rows), false)
                .then()
                .statusCode(200)
                .body("rows.result", everyItem(equalTo("UNCHANGED")))
                .body("eventId", nullValue());
        manager().queryParam("goalId", leadGoal).get("/v1/tasks").then().body("items", hasSize(2));
    }

    @Test
    void table2_whenCellsAreWrong_namesEachAndImportsNothing() {
        var file = """
                任务名称,关联市场目标,负责人,开始时间,结束时间,交付标准
                好任务,有效线索%1$s,内容专员%1$s,2024-01-05,2024-02-28,转化线索100条
                倒着的,有效线索%1$s,内容专员%1$s,2024-02-28,2024-01-05,
                没目标,品牌%1$s,谁%1$s,2024-13-01,2024-02-28,
                ,有效线索%1$s,内容专员%1$s,2024-01-05,2024-02-28,
                """.formatted(run);

        imported("text/csv", file.getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(422)
                .body("type", endsWith(":import-refused"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/3/start", "#/4/goal", "#/4/owner", "#/4/start", "#/5/name"));

        manager().queryParam("goalId", leadGoal).get("/v1/tasks").then().body("items", empty());
    }

    @Test
    void table2_whenAPhraseCannotBeRead_keepsItAndSaysSo() {
        var file = """
                task name,linked goal,owner,start,end,delivery standard,needed resources
                白皮书,有效线索%1$s,内容专员%1$s,2024.1.5,2024/02/28,领导满意，转化线索100条,老板点头
                """.formatted(run);

        var answer = imported("text/csv", file.getBytes(StandardCharsets.UTF_8), false);

        answer.then()
                .statusCode(200)
                .body("rows[0].left", contains("交付标准：领导满意", "所需资源：老板点头"))
                .body("rows[0].contributions.quantity", contains(100));
        manager()
                .get("/v1/tasks/" + answer.path("rows[0].taskId"))
                .then()
                .body("content", containsString("领导满意"))
                .body("start", equalTo("2024-01-05"));
    }

    private String table2() {
        return """
                任务名称,关联市场目标,负责人,开始时间,结束时间,交付标准,所需资源
                行业白皮书撰写与推广,%1$s季度有效线索1000条,内容专员%1$s,2024-01-05,2024-02-28,下载量500次，转化线索100条,预算2万（推广）、设计支持
                线上研讨会（3场）,%1$s季度有效线索1000条,活动策划%1$s,2024-01-10,2024-03-20,每场触达500人，转化50条/场,预算5万（平台费、嘉宾邀请）
                新品短视频内容投放,%1$s新品触达用户50万人次,产品营销%1$s,2024-05-20,2024-06-30,总播放量10万次，转化80条,预算3万（流量投放）
                """.formatted(run).replace("\n", "\r\n");
    }

    private static String exported(UUID goal) {
        return manager()
                .header("Accept", "text/csv")
                .header("Accept-Language", "zh-CN")
                .queryParam("goalId", goal)
                .get("/v1/assignment-table")
                .asString();
    }

    private static Response imported(String type, byte[] file, boolean dryRun) {
        return as("manager", "manager")
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/v1/assignment-table/imports");
    }

    private void publishAndApply(OutgoingEvent event) {
        publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }
}
