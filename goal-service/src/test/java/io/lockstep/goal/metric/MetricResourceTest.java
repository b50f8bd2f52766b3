package io.lockstep.goal.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.lockstep.goal.Api;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class MetricResourceTest {

    private final Api api = Api.manager();

    @Inject
    CatalogueShipping shipping;

    @Inject
    Jdbi jdbi;

    @Test
    void list_whenNothingWasAdded_hasTheShippedCatalogueByPages() {
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var page = Api.viewer()
                    .get("/v1/metrics?shipped=true&limit=40" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSizeGreaterThan(100).contains("effective-leads", "complaint-rate", "new-sales");
    }

    @Test
    void list_whenSearchedInEitherLanguage_findsTheSameKpi() {
        api.get("/v1/metrics?text=有效线索").then().body("items.code", hasItem("effective-leads"));
        api.get("/v1/metrics?text=Effective LEAD").then().body("items.code", hasItem("effective-leads"));
        api.get("/v1/metrics?text=获客数").then().body("items.code", contains("lead-count"));
        api.request()
                .queryParam("text", "10万+")
                .get("/v1/metrics")
                .then()
                .body("items.code", hasItem("articles-with-100k-reads"));
        api.get("/v1/metrics?text=nosuchword").then().body("items", hasSize(0));
    }

    @Test
    void list_whenSearched_usesTheIndex() {
        var plan = jdbi.inTransaction(handle -> {
            handle.execute("set local enable_seqscan = off");
            return handle.createQuery("explain select id from metric where search_grams @> array['线索']")
                    .mapTo(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.contains("metric_by_grams"));
    }

    @Test
    void list_whenFilteredByAttributes_showsThoseThatFitAll() {
        api.get("/v1/metrics?dimension=RISK&direction=LOWER_IS_BETTER&perspective=CUSTOMER&kind=RESULT&role=sales")
                .then()
                .statusCode(200)
                .body("items.code", contains("complaint-rate"));
        api.get("/v1/metrics?source=SURVEY&collectionCost=HIGH&aggregation=AVERAGE&unit=score")
                .then()
                .body("items.code", hasItem("satisfaction"))
                .body("items.terms.sources", everyItem(hasItem("SURVEY")));
        api.get("/v1/metrics?stage=MATURE&dimension=PERFORMANCE&limit=200")
                .then()
                .body("items.code", hasItem("repurchase-rate"))
                .body("items.code", not(hasItem("new-customers-developed")));
        api.get("/v1/metrics?nature=RESULT").then().statusCode(400);
    }

    @Test
    void add_whenChangedAndRetired_keepsEveryVersion() {
        try (var probe = EventProbe.fromNow("goal")) {
            var code = MetricFixture.added(api);
            var changed = new HashMap<>(MetricFixture.terms());
            changed.put("unit", "元");

            api.put("/v1/metrics/" + code, 1, Map.of("terms", changed, "reason", "one currency"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("terms.unit", equalTo("元"));
            api.put("/v1/metrics/" + code, 2, Map.of("terms", changed, "reason", "again"))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
            api.request()
                    .header("If-Match", "\"2\"")
                    .delete("/v1/metrics/" + code + "?reason=unused")
                    .then()
                    .statusCode(200)
                    .body("retired", equalTo(true));

            api.get("/v1/metrics/" + code + "/versions?limit=2")
                    .then()
                    .body("items.version", contains(1, 2))
                    .body("items.terms.unit", contains("CNY", "元"));
            api.get("/v1/metrics/" + code + "/versions/3").then().body("reason", equalTo("unused"));
            api.get("/v1/metrics?retired=false&text=" + code).then().body("items.code", not(hasItem(code)));
            var id = api.get("/v1/metrics/" + code).jsonPath().getString("metricId");
            probe.await(event -> event.is(EventType.v1("goal", "metric-changed"))
                    && event.key().equals(id)
                    && event.payload().path("retired").asBoolean());
        }
    }

    @Test
    void change_whenVersionIsMissingOrOld_isRefused() {
        var code = MetricFixture.added(api);
        var body = Map.of("terms", MetricFixture.terms(), "reason", "as before");

        api.request().body(body).put("/v1/metrics/" + code).then().statusCode(428);
        api.put("/v1/metrics/" + code, 7, body).then().statusCode(412);
        Api.viewer().put("/v1/metrics/" + code, 1, body).then().statusCode(403);
        api.get("/v1/metrics/no-such-kpi").then().statusCode(404);
    }

    @Test
    void add_whenCodeIsTakenOrBetterUnknown_isRefused() {
        var terms = new HashMap<>(MetricFixture.terms());
        terms.put("better", "no-such-kpi");

        api.post("/v1/metrics", Map.of("code", "effective-leads", "terms", MetricFixture.terms()))
                .then()
                .statusCode(409)
                .body("type", containsString("metric-code-taken"));
        api.post("/v1/metrics", Map.of("code", Api.unique("x"), "terms", terms))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/terms/better"));
        api.post("/v1/metrics", Map.of("code", "Not Kebab", "terms", MetricFixture.terms()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/code"));
    }

    @Test
    void retire_whenAKeyResultUsesIt_isRefused() {
        var code = MetricFixture.added(api);
        var keyResult = Map.of(
                "name",
                "cost",
                "metric",
                code,
                "aggregation",
                "RATE",
                "unit",
                "CNY",
                "targetKind",
                "STAY_BELOW",
                "target",
                200);
        api.goal(Map.of(
                "kind", "MARKETING",
                "name", Api.unique("goal"),
                "cycleId", api.cycle("2026-01-01", "2026-12-31"),
                "ownerId", api.person(),
                "start", "2026-01-01",
                "end", "2026-03-31",
                "keyResults", List.of(keyResult)));

        retire(code, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:metric-in-use"))
                .body("uses", equalTo(1));
    }

    @Test
    void retire_whenItIsRetiredAlready_isRefused() {
        var code = MetricFixture.added(api);
        retire(code, 1).then().statusCode(200);

        retire(code, 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:metric-retired"))
                .body("detail", containsString(code));
    }

    private Response retire(String code, int version) {
        return api.request().header("If-Match", "\"" + version + "\"").delete("/v1/metrics/" + code);
    }

    /** A new edition touches what it says anew, and nothing that the organisation has changed. */
    @Test
    void ship_whenThereIsANewEdition_changesOnlyWhatNobodyHasTouched() throws IOException {
        var file = new String(
                ShippedCatalogue.class
                        .getResourceAsStream("/catalogue/metrics.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var own = api.get("/v1/metrics/praise-rate").jsonPath();
        Map<String, Object> terms = own.getMap("terms");
        terms.put("unit", "percent");
        api.put("/v1/metrics/praise-rate", own.getLong("version"), Map.of("terms", terms, "reason", "our own words"))
                .then()
                .statusCode(200);
        var edition = file.replace("市场线索带来的客户占比", "市场线索带来的客户比例").replace("问卷得分不低于4分的比例", "问卷得分不低于4分的占比");

        var changed = shipping.ship(ShippedCatalogue.of(edition.getBytes(StandardCharsets.UTF_8)));

        assertThat(changed).isOne();
        api.get("/v1/metrics/marketing-customer-share")
                .then()
                .body("version", equalTo(2))
                .body("changedBy", equalTo("system"));
        api.get("/v1/metrics/praise-rate").then().body("terms.unit", equalTo("percent"));
    }

    @Test
    void ship_whenTheEditionIsLoaded_doesNothing() {
        shipping.ship(ShippedCatalogue.open());

        assertThat(shipping.ship(ShippedCatalogue.open())).isZero();
    }

    @Test
    void handbook_whenRead_isInTheReadersLanguageAndForm() {
        Api.viewer()
                .request()
                .header("Accept-Language", "zh-CN")
                .get("/v1/metric-handbook?dimension=RISK")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("指标手册"))
                .body("sections.entries[0].size()", greaterThan(4));
        var markdown = Api.viewer()
                .request()
                .accept("text/markdown")
                .get("/v1/metric-handbook")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(markdown).startsWith("# KPI handbook\n").contains("### Effective leads (`effective-leads`)");
    }
}
