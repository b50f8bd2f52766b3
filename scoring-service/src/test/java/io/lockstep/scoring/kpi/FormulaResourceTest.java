package io.lockstep.scoring.kpi;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FormulaResourceTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID cost = Ids.next();
    private final UUID lead = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void keyResult_whenItsSourceIsAFormula_followsItsFactsAndRollsUp() {
        deliverPlan();
        var spend = Published.spend(Ids.next(), 1, "1000");
        delivery.deliver(spend, Published.spend(Ids.next(), 1, "9999").with("asOf", TODAY.minusDays(51)));
        var withoutLeads = viewer().get("/v1/scores/" + cost).then();
        withoutLeads.body("state", equalTo("NO_DATA")).body("reason", equalTo("DIVISION_BY_ZERO"));

        var counted = Published.lead(lead, 1, null);
        delivery.deliver(counted, Published.lead(Ids.next(), 1, null));

        viewer().get("/v1/scores/" + goal).then().body("achievement", equalTo(0.8f));
        viewer().get("/v1/scores/" + cost + "/explanation")
                .then()
                .body("score.value", equalTo(500))
                .body("score.achievement", equalTo(0.8f))
                .body("inputs.formula.code", equalTo("cac-per-potential-customer"))
                .body("inputs.formula.version", equalTo(1))
                .body("inputs.formula.facts.leads", equalTo(2));
        assertThat(count("feed where payload like '%\"formula\":{\"code\"%'")).isPositive();

        delivery.deliver(Published.lead(lead, 2, null).with("leads", 0));

        viewer().get("/v1/scores/" + goal).then().body("achievement", equalTo(0.4f));
    }

    @Test
    void explanation_whenAskedForAnEarlierMoment_showsTheFormulaAndItsFactsOfThen() {
        deliverPlan();
        delivery.deliver(Published.spend(Ids.next(), 1, "800"), Published.lead(lead, 1, null));
        SettableClock.installAt(Published.NOW.plusSeconds(86_400));
        delivery.deliver(Published.dayStarted(cycle, TODAY.plusDays(1)));
        delivery.deliver(Published.lead(Ids.next(), 1, null).with("asOf", TODAY.plusDays(1)));

        for (var known : List.of("THEN", "NOW")) {
            viewer().queryParam("at", Published.NOW.plusSeconds(60).toString())
                    .queryParam("known", known)
                    .get("/v1/scores/" + cost + "/explanation")
                    .then()
                    .statusCode(200)
                    .body("score.value", equalTo(800))
                    .body("score.achievement", equalTo(0.5f))
                    .body("inputs.formula.version", equalTo(1))
                    .body("inputs.formula.facts.cost", equalTo(800))
                    .body("inputs.formula.facts.leads", equalTo(1));
        }
    }

    @Test
    void write_whenTheFormulaChanges_judgesAgainAndKeepsTheVersions() {
        deliverPlan();
        delivery.deliver(
                Published.spend(Ids.next(), 1, "800"),
                Published.lead(Ids.next(), 1, null),
                Published.lead(Ids.next(), 1, null).with("effectiveLeads", 0));
        viewer().get("/v1/scores/" + cost).then().body("achievement", equalTo(1));

        var answer = manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("expression", "cost / effectiveLeads", "reason", "Only leads that fit count"))
                .put("/v1/formulas/cac-per-potential-customer");

        answer.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2))
                .body("validFrom", equalTo(TODAY.toString()));
        viewer().get("/v1/scores/" + cost)
                .then()
                .body("achievement", equalTo(0.5f))
                .body("movedBy", equalTo(answer.getHeader("Lockstep-Event-Id")));
        viewer().get("/v1/formulas/cac-per-potential-customer/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].by", equalTo("somebody"));
        viewer().get("/v1/metrics/cac-per-potential-customer/value?from=2024-02-01&to=2024-03-31")
                .then()
                .body("formula.version", equalTo(2));
        viewer().get("/v1/metrics/cac-per-potential-customer/value?from=2024-01-01&to=2024-02-14")
                .then()
                .body("formula.version", equalTo(1));
    }

    @Test
    void write_whenValidFromALaterDay_countsFromTheTickOfThatDay() {
        deliverPlan();
        delivery.deliver(
                Published.spend(Ids.next(), 1, "800"),
                Published.lead(Ids.next(), 1, null),
                Published.lead(Ids.next(), 1, null).with("effectiveLeads", 0));
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("expression", "cost / effectiveLeads", "reason", "x", "validFrom", "2024-02-16"))
                .put("/v1/formulas/cac-per-potential-customer")
                .then()
                .statusCode(200);
        viewer().get("/v1/scores/" + cost).then().body("achievement", equalTo(1));

        SettableClock.installAt(Published.NOW.plusSeconds(86_400));
        delivery.deliver(Published.dayStarted(cycle, TODAY.plusDays(1)));

        viewer().get("/v1/scores/" + cost).then().body("achievement", equalTo(0.5f));
    }

    @Test
    void write_whenDone_publishesTheVersion() {
        try (var probe = EventProbe.fromNow("scoring")) {
            manager()
                    .body(Map.of("expression", "siteVisits / leads", "reason", "Visits that it takes"))
                    .put("/v1/formulas/visits-per-lead")
                    .then()
                    .statusCode(200);

            var event =
                    probe.awaitAtLeast(1, each -> each.is(FormulaChanged.TYPE)).getFirst();
            EventContract.of("scoring").assertKept(event);
            assertThat(event.payload().at("/expression").asText()).isEqualTo("siteVisits / leads");
        }
    }

    @Test
    void write_whenItIsRefused_saysWhy() {
        manager()
                .body(Map.of("expression", "cost / leads", "reason", "x"))
                .put("/v1/formulas/lead-count")
                .then()
                .statusCode(428);
        manager()
                .header("If-Match", "\"7\"")
                .body(Map.of("expression", "cost / leads", "reason", "x"))
                .put("/v1/formulas/lead-count")
                .then()
                .statusCode(412);
        refused("own-metric", "cost ^ 2").body("type", equalTo("urn:problem-type:lockstep:formula-syntax"));
        refused("own-metric", "metric(\"nobody\")")
                .body("type", equalTo("urn:problem-type:lockstep:formula-unknown-name"))
                .body("errors[0].pointer", equalTo("#/expression"));
        refused("own-metric", "1e9").body("type", equalTo("urn:problem-type:lockstep:formula-too-complex"));
        refused("own-metric", "metric(\"own-metric\") + 1")
                .body("type", equalTo("urn:problem-type:lockstep:formula-circular"));
        manager()
                .body(Map.of("expression", "leads", "reason", "x", "validFrom", "2024-02-14"))
                .put("/v1/formulas/own-metric")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:formula-past"));
        viewer().contentType("application/json")
                .body(Map.of("expression", "leads", "reason", "x"))
                .put("/v1/formulas/own-metric")
                .then()
                .statusCode(403);
        viewer().get("/v1/formulas/own-metric").then().statusCode(404);
        viewer().get("/v1/metrics/own-metric/value?from=2024-01-01&to=2024-02-14")
                .then()
                .statusCode(404);
        viewer().get("/v1/metrics/lead-count/value?from=2024-03-01&to=2024-02-14")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:formula-period-reversed"));
        viewer().get("/v1/metrics/lead-count/value?from=2024-03-01").then().statusCode(400);
    }

    @Test
    void trial_whenFactsAreGiven_evaluatesAndStoresNothing() {
        delivery.deliver(Published.figure(Ids.next(), 1, "orders", "200"));

        trial(Map.of("expression", "100 * complaints / orders", "facts", Map.of("complaints", 3, "orders", 200)))
                .body("value", equalTo(1.5f));
        trial(Map.of("expression", "complaints / orders", "facts", Map.of("complaints", 3)))
                .body("state", equalTo("NO_DATA"))
                .body("reason", equalTo("DIVISION_BY_ZERO"));
        trial(Map.of(
                        "expression", "100 * complaints / orders",
                        "from", "2024-01-01",
                        "to", "2024-03-31",
                        "facts", Map.of("complaints", 4)))
                .body("value", equalTo(2));
        assertThat(count("formula_version")).isZero();
    }

    @Test
    void list_whenRead_pagesThroughAllShippedFormulas() {
        viewer().get("/v1/formulas?limit=200")
                .then()
                .body("items.code", hasItem("activity-roi"))
                .body("items.find { it.code == 'retention' }.metrics", contains("churn"))
                .body("items[0].reason", startsWith("Shipped"));
        var first = viewer().get("/v1/formulas?limit=1");
        viewer().queryParam("cursor", first.<String>path("next"))
                .queryParam("limit", 1)
                .get("/v1/formulas")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("activity-conversion-cycle"));
    }

    private void deliverPlan() {
        var keyResult = keyResult(cost, "400", "100", "source", "FORMULA");
        keyResult.put("metric", "cac-per-potential-customer");
        keyResult.put("aggregation", "RATE");
        keyResult.put("targetKind", "STAY_BELOW");
        delivery.deliver(
                Published.cycle(cycle, 1), Published.goal(goal, cycle, 1).measuring(keyResult));
    }

    private static ValidatableResponse value(String code, String filter) {
        return viewer().get("/v1/metrics/" + code + "/value?from=2024-02-01&to=2024-03-31" + filter)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(String code, String expression) {
        return manager()
                .body(Map.of("expression", expression, "reason", "x"))
                .put("/v1/formulas/" + code)
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse trial(Map<String, Object> body) {
        return viewer().contentType("application/json")
                .body(body)
                .post("/v1/formula-trials")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification manager() {
        return as("manager").contentType("application/json");
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
