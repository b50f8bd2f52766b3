package io.lockstep.goal.history;

import static io.lockstep.goal.Problems.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.goal.metric.MetricFixture;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class HistoryResourceTest {

    private final Api api = Api.manager();
    private String metric;

    @BeforeEach
    void ownKpi() {
        metric = MetricFixture.added(api);
    }

    @Test
    void importTable_whenCsvIsChinese_isTakenOnceInAnyEncoding() {
        var csv = "指标,期间,实际值,样本数\n" + metric + ",2025Q1,\"1,200\",\n" + metric + ",2025.06,12.5,80\n";

        csv(csv.getBytes(StandardCharsets.UTF_8), true).then().statusCode(200).body("added", equalTo(2));
        csv(csv.getBytes(Charset.forName("GB18030")), false)
                .then()
                .body("added", equalTo(2))
                .body("dryRun", equalTo(false));
        csv(csv.replace("12.5", "13").getBytes(StandardCharsets.UTF_8), false)
                .then()
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));

        api.get("/v1/metric-history?metric=" + metric)
                .then()
                .body("items.kind", contains("MONTH", "QUARTER"))
                .body("items.value", contains(13, 1200))
                .body("items[0].sample", equalTo(80));
        api.get("/v1/metric-history?limit=1&metric=" + metric)
                .then()
                .body("items", hasSize(1))
                .body("next", containsString(""));
    }

    @Test
    void importTable_whenXlsx_isTakenToo() {
        var file = TableWriter.write(
                TableFormat.XLSX,
                "history",
                List.of(List.of("metric", "period", "value"), List.of(metric, "2025Q3", "7")));

        api.request()
                .contentType(TableFormat.XLSX_TYPE)
                .body(file)
                .post("/v1/metric-history/imports")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void importTable_whenCellsAreWrong_namesEachAndTakesNone() {
        var csv = "metric,period,value\nno-such-kpi,2025Q1,1\n" + metric + ",2025-01,1\n" + metric + ",2099Q1,1\n"
                + metric + ",2025Q1,many\n" + metric + ",2025Q2,1\n" + metric + ",2025Q2,2\n" + metric
                + ",2024Q1-Q2,2\n";

        csv(csv.getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("#/2/metric", "#/3/period", "#/4/period", "#/5/value", "#/7/period", "#/8/period"))
                .body(
                        "errors.detail",
                        hasItems(
                                told(HistoryProblem.HISTORY_METRIC_UNKNOWN, Map.of("value", "no-such-kpi")),
                                told(HistoryProblem.HISTORY_PERIOD_UNSUITABLE, Map.of("value", "2025-01")),
                                told(HistoryProblem.HISTORY_NOT_OVER, Map.of("value", "2099Q1")),
                                told(HistoryProblem.HISTORY_TWICE, Map.of("metric", metric, "value", "2025Q2")),
                                told(HistoryProblem.HISTORY_PERIOD_UNSUITABLE, Map.of("value", "2024Q1-Q2"))));

        api.get("/v1/metric-history?metric=" + metric).then().body("items", hasSize(0));
        Api.viewer()
                .request()
                .contentType(TableFormat.CSV_TYPE)
                .body(csv)
                .post("/v1/metric-history/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void importValues_whenOneIsWrong_namesIt() {
        values(List.of(value("2025Q1", 5), value("2025Q1", 6)), false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:history-refused"))
                .body("count", equalTo(1))
                .body("errors.pointer", contains("#/values/1/period"));
    }

    @Test
    void propose_whenHistoryIsLongEnough_saysBandTargetAndBasis() {
        values(List.of(value("2025Q2", 120), value("2025Q3", 110), value("2025Q4", 100)), false)
                .then()
                .statusCode(200);

        Api.viewer()
                .get("/v1/target-proposals/" + metric + "?period=2026Q1")
                .then()
                .statusCode(200)
                .body("baseline", equalTo(100))
                .body("expected", equalTo(110))
                .body("low", equalTo(90))
                .body("high", equalTo(110))
                .body("target", equalTo(100))
                .body("basis.value", contains(100, 110, 120))
                .body("method", containsString("last 3 periods"));
        api.get("/v1/target-proposals/" + metric + "?period=2025Q4")
                .then()
                .statusCode(422)
                .body("type", containsString("history-too-short"))
                .body("have", equalTo(2));
        api.get("/v1/target-proposals/" + metric + "?start=2026-01-05&end=2026-02-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:history-period-unsuitable"));
        api.get("/v1/target-proposals/no-such-kpi?period=2026Q1").then().statusCode(404);
    }

    /** SMART's A asks the history. */
    @Test
    void screen_whenTargetIsBeyondHistory_failsA() {
        values(List.of(value("2025Q2", 120), value("2025Q3", 110), value("2025Q4", 100)), false)
                .then()
                .statusCode(200);
        var keyResult = Map.of(
                "name",
                "cost",
                "metric",
                metric,
                "aggregation",
                "RATE",
                "unit",
                "CNY",
                "targetKind",
                "STAY_BELOW",
                "target",
                80);

        api.post(
                        "/v1/screenings",
                        Map.of(
                                "text",
                                "2026Q1 cost",
                                "start",
                                "2026-01-01",
                                "end",
                                "2026-03-31",
                                "keyResults",
                                List.of(keyResult)))
                .then()
                .statusCode(200)
                .body("letters.find { it.letter == 'A' }.verdict", equalTo("FAIL"))
                .body("letters.find { it.letter == 'A' }.findings.rule", hasItem("BEYOND_HISTORY"));
    }

    private Map<String, Object> value(String period, int value) {
        return Map.of("metric", metric, "period", period, "value", value);
    }

    private Response values(List<Map<String, Object>> values, boolean dryRun) {
        return api.post("/v1/metric-history/values?dryRun=" + dryRun, Map.of("values", values));
    }

    private Response csv(byte[] file, boolean dryRun) {
        return api.request()
                .contentType(TableFormat.CSV_TYPE)
                .body(file)
                .post("/v1/metric-history/imports?dryRun=" + dryRun);
    }
}
