package io.lockstep.goal.alignment;

import static io.lockstep.goal.Problems.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.goal.Api;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Table 1 of requirements.md, as the documents print it, from import to export. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class AlignmentResourceTest {

    private static final List<String> HEADER = List.of("销售总目标", "市场支撑目标", "优先级", "时间节点", "负责人");

    private final Api api = Api.manager();
    private String cycle;
    private String director;
    private String manager;
    private List<List<String>> table;

    @BeforeEach
    void freshCycle() {
        cycle = api.cycle("2024-01-01", "2024-12-31");
        director = api.person();
        manager = role("市场部经理");
        table = List.of(
                HEADER,
                List.of("年度新增销售额5000万元", "季度提供有效线索1000条", "高", "2024Q1-Q4", manager),
                List.of("新产品上市首月销售额300万元", "新品触达用户50万人次，试用申请量2000次", "高", "2024.06", role("产品营销")),
                List.of("季度老客户复购率提升15%", "老客户专属活动触达率80%", "中", "2024Q3", role("客户成功")));
    }

    @Test
    void import_whenItIsTable1AsXlsx_draftsGoalsWithTheirKeyResults() {
        var report = importXlsx(false);

        report.then()
                .statusCode(200)
                .body("rows.row", contains(2, 3, 4))
                .body("rows.marketingGoal.result", everyItem(equalTo("CREATED")))
                .body("rows[1].marketingGoal.left", empty())
                .body("rows[2].salesGoal.left.missing", contains("BASELINE"));
        String launch = report.path("rows[1].marketingGoal.goalId");
        api.get("/v1/goals/" + launch)
                .then()
                .body("keyResults.metric", contains("reach", "trial-applications"))
                .body("keyResults.target", contains(500000, 2000))
                .body("keyResults.weight", contains(50, 50))
                .body("start", equalTo("2024-06-01"))
                .body("priority.level", equalTo("HIGH"));
    }

    @Test
    void export_whenImported_givesTheSameCellsAndTheSameBytes() {
        importXlsx(false).then().statusCode(200);

        var xlsx = download(TableFormat.XLSX);
        var csv = download(TableFormat.CSV);

        var errors = new TableErrors();
        assertThat(AlignmentColumns.READER.read(xlsx, TableFormat.XLSX, errors))
                .isEqualTo(AlignmentColumns.READER.read(
                        TableWriter.write(TableFormat.XLSX, "表", table), TableFormat.XLSX, errors));
        assertThat(csv).isEqualTo(TableWriter.write(TableFormat.CSV, "", table));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void walk_whenTheTableIsImported_isProvedActivatedAndExportedAgain() {
        // given table 1 imported, the conversion stated, the missing baseline added
        var report = importXlsx(false);
        String sales = report.path("rows[2].salesGoal.goalId");
        String support = report.path("rows[2].marketingGoal.goalId");
        complete(sales, support);

        // when
        for (int i = 0; i < 3; i++) {
            api.activate(report.path("rows[" + i + "].salesGoal.goalId")).then().statusCode(200);
        }

        // then
        api.get("/v1/alignment-table?cycleId=" + cycle)
                .then()
                .body("items.marketingGoal.state", everyItem(equalTo("ACTIVE")))
                .body("items.salesGoal.state", everyItem(equalTo("ACTIVE")));
        assertThat(download(TableFormat.CSV)).isEqualTo(TableWriter.write(TableFormat.CSV, "", table));
    }

    @Test
    void import_whenItIsTheSameFileAgain_changesNothing() {
        importXlsx(false);

        importXlsx(false)
                .then()
                .statusCode(200)
                .body("rows.salesGoal.result", everyItem(equalTo("UNCHANGED")))
                .body("rows.marketingGoal.result", everyItem(equalTo("UNCHANGED")))
                .body("eventId", nullValue());
        api.get("/v1/alignment-table?cycleId=" + cycle).then().body("items", hasSize(3));
    }

    @Test
    void import_whenADraftDiffers_changesIt() {
        importXlsx(false);
        var row = List.of("年度新增销售额5000万元", "季度提供有效线索1000条", "低", "2024Q1-Q4", manager);

        importCsv(List.of(HEADER, row), UTF_8).then().body("rows[0].marketingGoal.result", equalTo("CHANGED"));

        api.get("/v1/alignment-table?cycleId=" + cycle).then().body("items[0].priority", equalTo("LOW"));
    }

    @Test
    void import_whenDry_storesNothing() {
        importXlsx(true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows[0].salesGoal.goalId", nullValue());

        api.get("/v1/alignment-table?cycleId=" + cycle).then().body("items", empty());
    }

    @Test
    void import_whenTheFileIsInGbk_readsIt() {
        importCsv(table, Charset.forName("GBK")).then().statusCode(200).body("rows", hasSize(3));
    }

    @Test
    void import_whenCellsAreWrong_namesEachAndStoresNothing() {
        var rows = List.of(HEADER, table.get(1), List.of("目标", "支撑", "紧急", "2024 spring", "nobody"), table.get(1));

        importCsv(rows, UTF_8)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:import-refused"))
                .body("errors.pointer", contains("#/3/period", "#/3/owner", "#/3/priority", "#/4"))
                .body("errors[3].detail", equalTo(told(AlignmentProblem.ROW_TWICE, Map.of("row", 4, "other", 2))));
        api.get("/v1/alignment-table?cycleId=" + cycle).then().body("items", empty());
    }

    @Test
    void import_whenNobodyOwnsTheSalesGoal_asksForThem() {
        api.request()
                .contentType(TableFormat.CSV_TYPE)
                .body(TableWriter.write(TableFormat.CSV, "", table))
                .post("/v1/alignment-table/imports?cycleId=" + cycle)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/2/salesOwner"));
    }

    @Test
    void import_whenAnActiveGoalDiffers_refusesIt() {
        var report = importCsv(table.subList(0, 2), UTF_8);
        api.activate(report.path("rows[0].salesGoal.goalId")).then().statusCode(200);
        var other = List.of("年度新增销售额5000万元", "季度提供有效线索1000条", "中", "2024Q1-Q4", manager);

        var why = Map.<String, Object>of("row", 2, "column", "marketingGoal");
        importCsv(List.of(HEADER, other), UTF_8)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/2/marketingGoal"))
                .body("errors.detail", contains(told(AlignmentProblem.ACTIVE_GOAL_DIFFERS, why)));
    }

    @Test
    void page_whenTheTableHasMoreLines_goesOn() {
        importXlsx(false);

        String next = api.get("/v1/alignment-table?limit=2&cycleId=" + cycle).path("next");

        api.get("/v1/alignment-table?limit=2&cycleId=" + cycle + "&cursor=" + next)
                .then()
                .body("items.marketingGoal.name", contains("老客户专属活动触达率80%"))
                .body("next", nullValue());
    }

    @Test
    void figures_whenTheTableIsImported_showTheirOwnerDefinitionWeightAndRule() {
        importXlsx(false).then().statusCode(200);
        var owner = api.get("/v1/alignment-table?cycleId=" + cycle).path("items[0].owner.personId");

        api.get("/v1/persons/" + owner + "/figures")
                .then()
                .body("items.keyResult.target", contains(1000))
                .body("items.keyResult.weight", contains(100))
                .body("items[0].goalWeight", equalTo(50))
                .body("items[0].definition.name.zh", equalTo("有效线索量"))
                .body("items[0].rule.en", equalTo("achievement = value ÷ target"));
    }

    @Test
    void page_whenTheCycleIsNotKnown_is404() {
        api.get("/v1/alignment-table?cycleId=01936f5e-0000-7000-8000-00000000dead")
                .then()
                .statusCode(404);
    }

    private void complete(String sales, String support) {
        var keyResult = new HashMap<String, Object>(Map.of(
                "name", "复购率提升15%",
                "metric", "repurchase-rate",
                "aggregation", "RATE",
                "unit", "%",
                "targetKind", "INCREASE_BY_PERCENT",
                "baseline", 0.2,
                "target", 15,
                "weight", 50));
        api.request()
                .header("If-Match", "*")
                .body(Map.of("keyResult", keyResult))
                .post("/v1/goals/" + sales + "/key-results")
                .then()
                .statusCode(201);
        api.post(
                        "/v1/goals/" + sales + "/reweight",
                        Map.of("weights", List.of(Map.of("partId", support, "weight", 50))))
                .then()
                .statusCode(200);
    }

    /** A person who is called by a name that begins with a role and that nobody else has. */
    private String role(String name) {
        var unique = Api.unique(name);
        api.person(unique, null);
        return unique;
    }

    private Response importXlsx(boolean dryRun) {
        return api.request()
                .contentType(TableFormat.XLSX_TYPE)
                .body(TableWriter.write(TableFormat.XLSX, "表", table))
                .post(path() + "&dryRun=" + dryRun);
    }

    private Response importCsv(List<List<String>> rows, Charset charset) {
        var utf8 = new String(TableWriter.write(TableFormat.CSV, "", rows), UTF_8);
        return api.request()
                .contentType(TableFormat.CSV_TYPE)
                .body(utf8.getBytes(charset))
                .post(path());
    }

    private String path() {
        return "/v1/alignment-table/imports?cycleId=" + cycle + "&salesOwnerId=" + director;
    }

    private byte[] download(TableFormat format) {
        return api.request()
                .accept(format.mediaType())
                .header("Accept-Language", "zh-CN")
                .get("/v1/alignment-table?cycleId=" + cycle)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
