package io.lockstep.tracking.imports;

import static io.lockstep.tracking.Plan.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ImportTest {

    @Test
    void import_whenSpendIsImportedAgain_updatesAndDoesNotDouble() {
        // given
        var campaign = "spring-" + Ids.next();
        var first = "asOf,channel,campaign,amount\n2026-02-15,wechat,%1$s,100\n2026-02-16,wechat,%1$s,200\n";
        var second = "asOf,channel,campaign,amount\n2026-02-15,wechat,%1$s,100.0\n2026-02-16,wechat,%1$s,250\n";

        // when
        var created = post("spend", first.formatted(campaign));
        var updated = post("spend", second.formatted(campaign));

        // then
        created.then().statusCode(200).body("created", equalTo(2)).body("items.row", equalTo(List.of(2, 3)));
        updated.then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("items[1].id", equalTo(created.path("items[1].id")));
        assertThat(updated.header("Lockstep-Event-Id")).isEqualTo(updated.path("items[1].eventId"));
        manager()
                .get("/v1/spend/" + created.path("items[1].id"))
                .then()
                .body("amount", equalTo(250))
                .body("version", equalTo(2));
        manager()
                .get("/v1/imports/" + updated.path("importId"))
                .then()
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(2))
                .body("updated", equalTo(1));
    }

    @Test
    void import_whenADryRun_changesNothing() {
        // given
        var sheet = "日期,渠道,金额\n2026-02-15,line-%s,100\n".formatted(Ids.next());

        // then
        post("spend", sheet, true).then().body("created", equalTo(1)).body("items[0].id", nullValue());
        post("spend", sheet).then().body("created", equalTo(1));
        post("spend", sheet, true).then().body("created", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void import_whenCellsAreWrong_takesNothingAndPointsAtEach() {
        // given
        var channel = "shop-" + Ids.next();
        var sheet =
                "asOf,figure,amount,channel,taskId\n2026-02-15,orders,3,%1$s,\nsoon,orders,many,%1$s,\n2026-02-15,leads,3,%1$s,\n"
                        + "2026-02-15,orders,4,%1$s,0198c7a1-0000-7000-8000-000000000000\n2026-02-15,orders,5,%1$s,\n";

        // when
        var answer = post("figures", sheet.formatted(channel));

        // then
        answer.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("#/3/asOf", "#/3/amount", "#/4/figure", "#/5/taskId", "#/6/reference"));
        manager().queryParam("channel", channel).get("/v1/figures").then().body("items.size()", equalTo(0));
        manager().get("/v1/imports").then().body("items[0].state", equalTo("REFUSED"));
    }

    @Test
    void import_whenProgressComesAsAWorkbook_recordsEachRowOnce() {
        // given
        var task = Plan.task(Plan.person(null));
        var sheet = TableWriter.write(
                TableFormat.XLSX,
                "进度",
                List.of(
                        List.of("任务", "截至日期", "实际进度", "关键指标", "风险问题"),
                        List.of(task.toString(), "2026.02.15", "60%", "lead-conversion=0.08", "推广渠道A低于预期")));

        // when
        var first = posted("progress-updates", TableFormat.XLSX, sheet, false);
        var second = posted("progress-updates", TableFormat.XLSX, sheet, false);

        // then
        first.then().statusCode(200).body("created", equalTo(1));
        second.then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("items[0].id", equalTo(first.path("items[0].id")));
        manager()
                .get("/v1/progress-updates/" + first.path("items[0].id"))
                .then()
                .body("percent", equalTo(0.6f))
                .body("indicators[0].value", equalTo(0.08f));
    }

    @Test
    void import_whenMeasurementsComeInChineseEncoding_readsThem() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var sheet = "关键结果,日期,数值,备注\r\n%s,2026/2/15,620,报表\r\n".formatted(keyResult);

        // when
        var answer = posted("measurements", TableFormat.CSV, sheet.getBytes(Charset.forName("GB18030")), false);

        // then
        answer.then().statusCode(200).body("created", equalTo(1));
        manager()
                .queryParam("keyResultId", keyResult)
                .get("/v1/measurements")
                .then()
                .body("items.note", hasItem("报表"));
    }

    @Test
    void import_whenRatesAreImported_areUsedFromTheirDayOn() {
        // when
        var first = post("exchange-rates", "币种,日期,汇率\nJPY,2026-02-10,0.05\nJPY,2026-02-20,0.06\n");

        // then
        first.then().statusCode(200).body("rows", equalTo(2));
        post("exchange-rates", "currency,day,rate\nCNY,2026-02-10,1\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/2/currency"));
        post("spend", "asOf,channel,amount,currency\n2026-02-15,line-%s,1000,JPY\n".formatted(Ids.next()));
        manager()
                .get("/v1/spend")
                .then()
                .body("items[0].original.rate", equalTo(0.05f))
                .body("items[0].amount", equalTo(50));
        Plan.person(null)
                .member()
                .contentType("text/csv")
                .body("currency,day,rate\nUSD,2026-02-10,7\n")
                .post("/v1/imports/exchange-rates")
                .then()
                .statusCode(403);
    }

    @Test
    void import_whenALineIsBrokenOrTheKindUnknown_isRefused() {
        post("spend", "asOf,channel,amount\n2026-02-15,\"wechat,100\n").then().statusCode(400);
        post("horoscopes", "a\n1\n").then().statusCode(404);
    }

    private static Response post(String kind, String csv) {
        return post(kind, csv, false);
    }

    private static Response post(String kind, String csv, boolean dryRun) {
        return posted(kind, TableFormat.CSV, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), dryRun);
    }

    private static Response posted(String kind, TableFormat format, byte[] file, boolean dryRun) {
        return manager()
                .contentType(format.mediaType())
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/v1/imports/" + kind);
    }
}
