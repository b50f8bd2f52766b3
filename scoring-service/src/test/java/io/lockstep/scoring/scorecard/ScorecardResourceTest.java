package io.lockstep.scoring.scorecard;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScorecardResourceTest {

    private static final List<String> KPIS =
            List.of("new-customers-developed", "activity-roi", "training-completion", "compliance-rate");

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID team = Ids.next();
    private final UUID me = Ids.next();
    private final UUID newcomer = Ids.next();
    private final UUID idle = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.team(team, 1),
                person(me, "somebody").with("startDate", TODAY.minusYears(2)),
                person(newcomer, "newcomer").with("startDate", TODAY.minusDays(20)),
                person(idle, "idle").with("startDate", TODAY.minusYears(2)));
        deliverGoal(me, "90", "120", "100", "98");
        deliverGoal(newcomer, "90", "120", "100", "98");
    }

    @Test
    void score_whenDraftedFromTheTemplate_isTheGoldenNumber() {
        var card = drafted("PERSON", "personId", me, "new-business");
        activate(card).then().statusCode(200).body("state", equalTo("ACTIVE"));

        viewer().get("/v1/scorecards/" + card + "/score")
                .then()
                .statusCode(200)
                .body("total", equalTo(1.018f))
                .body("coverage", equalTo(1))
                .body("weightsVersion", equalTo(1))
                .body("newcomer", equalTo(false))
                .body("parts.points", contains(0.36f, 0.36f, 0.2f, 0.098f))
                .body("parts[0].keyResults", hasSize(1))
                .body("waterfall.kind", contains("PART", "PART", "PART", "PART"))
                .body("waterfall[3].to", equalTo(1.018f));
    }

    @Test
    void score_whenCapped_isTheOtherGoldenNumberAndTheWaterfallSaysWhatTheCapTook() {
        var card = drafted("PERSON", "personId", me, "new-business");
        activate(card);
        weigh(card, 2, capped(), null).then().statusCode(200).header("ETag", equalTo("\"3\""));

        viewer().get("/v1/scorecards/" + card + "/score")
                .then()
                .body("total", equalTo(0.958f))
                .body("weightsVersion", equalTo(2))
                .body("waterfall.find { it.kind == 'CAP' }.points", equalTo(-0.06f))
                .body("waterfall[-1].to", equalTo(0.958f));
    }

    @Test
    void mine_whenOnlyTheRoleOrTheTeamHasAScorecard_thatApplies() {
        viewer().get("/v1/my-scorecard").then().statusCode(404);
        activate(drafted("TEAM", "teamId", team, "mature-business"));
        viewer().get("/v1/my-scorecard").then().statusCode(200).body("state", equalTo("NO_DATA"));

        activate(drafted("ROLE", "role", "CONTENT", "new-business"));

        viewer().get("/v1/my-scorecard")
                .then()
                .statusCode(200)
                .body("subject", equalTo(me.toString()))
                .body("subjectType", equalTo("PERSON"))
                .body("total", equalTo(1.018f));
    }

    @Test
    void ranking_whenMembersDiffer_ranksThemAndWeighsNewcomersAsSuch() {
        activate(drafted("ROLE", "role", "CONTENT", "new-business"));

        viewer().get("/v1/teams/" + team + "/ranking")
                .then()
                .statusCode(200)
                .body("items.personId", contains(me.toString(), newcomer.toString(), idle.toString()))
                .body("items.rank", contains(1, 2, null))
                .body("items[0].total", equalTo(1.018f))
                .body("items[1].total", equalTo(1.01575f))
                .body("items[1].newcomer", equalTo(true))
                .body("items[2].total", nullValue());
        viewer().get("/v1/teams/" + Ids.next() + "/ranking").then().statusCode(404);
    }

    @Test
    void activate_whenWeightsSum80_isRefused() {
        var body = draft("PERSON", "personId", me);
        body.put("kpis", List.of(kpi("gross-margin", 50), kpi("repurchase-rate", 30)));
        var card = manager()
                .body(body)
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("scorecardId");

        activate(card)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:scorecard-weights"))
                .body("detail", containsString("weights sum 80"));
        activate(drafted("ROLE", "role", "CONTENT", "new-business")).then().statusCode(200);
    }

    @Test
    void weigh_whenValidFromALaterDay_countsFromThatDay() {
        var card = drafted("PERSON", "personId", me, "new-business");
        activate(card);
        weigh(card, 2, List.of(kpi("activity-roi", 100)), TODAY.plusDays(1).toString())
                .then()
                .statusCode(200);
        var before = viewer().get("/v1/scorecards/" + card + "/score").<Float>path("total");

        SettableClock.installAt(Published.NOW.plusSeconds(86_400));

        assertThat(before).isEqualTo(1.018f);
        viewer().get("/v1/scorecards/" + card + "/score").then().body("total", equalTo(1.2f));
        viewer().get("/v1/scorecards/" + card + "/weights")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.reason", hasItems("Profit before scale", "New market"));
    }

    @Test
    void rebalance_whenDry_showsAndWritesNothingAndElseApplies() {
        var card = drafted("PERSON", "personId", me, "new-business");
        activate(card);
        var wanted = Map.of("kpi", "training-completion", "weight", 30, "reason", "Many newcomers");

        manager()
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance?dryRun=true")
                .then()
                .statusCode(200)
                .body("weights.kpis.weight", contains(35.0f, 26.25f, 30, 8.75f));
        viewer().get("/v1/scorecards/" + card).then().body("version", equalTo(2));
        manager()
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance")
                .then()
                .statusCode(428);
        manager()
                .header("If-Match", "\"2\"")
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        viewer().get("/v1/scorecards/" + card + "/score").then().body("total", equalTo(1.01575f));
    }

    @Test
    void gate_whenComplianceIsBelowItsFloor_limitsTheTotal() {
        var card = drafted("PERSON", "personId", me, "new-business");
        activate(card);
        var gated = new ArrayList<Map<String, Object>>(capped());
        gated.set(3, Map.of("kpi", "compliance-rate", "weight", 10, "floor", 0.99, "limit", 0.6));

        weigh(card, 2, gated, null).then().statusCode(200);

        viewer().get("/v1/scorecards/" + card + "/score")
                .then()
                .body("total", equalTo(0.6f))
                .body("beforeGates", equalTo(0.958f))
                .body("limitedBy", equalTo("compliance-rate"))
                .body("waterfall[-1].kind", equalTo("GATE"));
    }

    @Test
    void draft_whenItDoesNotFit_isRefused() {
        drafted("PERSON", "personId", me, "new-business");
        refused(409, draft("PERSON", "personId", me), "template", "new-business");
        refused(422, draft("PERSON", "personId", Ids.next()), "template", "new-business");
        refused(422, draft("PERSON", "role", "CONTENT"), "template", "new-business");
        refused(422, draft("ROLE", "role", "CONTENT"), "template", "unheard-of");
        refused(422, draft("ROLE", "role", "CONTENT"), "kpis", List.of(kpi("a", 50), kpi("a", 50)));
        refused(422, draft("ROLE", "role", "CONTENT"), "kpis", List.of(Map.of("kpi", "a", "weight", 100, "floor", 1)));
        refused(400, draft("ROLE", "role", "CONTENT"), "kpis", List.of(kpi("a", 101)));
        refused(422, draft("ROLE", "role", "CONTENT"), "reason", "neither template nor kpis");
        viewer().contentType("application/json")
                .body(draft("ROLE", "role", "CONTENT"))
                .post("/v1/scorecards")
                .then()
                .statusCode(403);
    }

    @Test
    void template_whenOwn_canBeWrittenAndEditedAndAShippedOneNot() {
        var body = Map.of(
                "nameZh",
                "利润优先",
                "nameEn",
                "Profit first",
                "stage",
                "PROFIT",
                "kpis",
                List.of(kpi("gross-margin", 100)));
        jdbi.useHandle(handle -> handle.execute("truncate scorecard_template"));

        manager().body(body).put("/v1/scorecard-templates/profit-first").then().statusCode(200);

        manager().body(body).put("/v1/scorecard-templates/profit-first").then().statusCode(428);
        manager()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/scorecard-templates/profit-first")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        manager().body(body).put("/v1/scorecard-templates/new-business").then().statusCode(409);
        viewer().get("/v1/scorecard-templates")
                .then()
                .body("items.code", contains("new-business", "mature-business", "profit-first"));
        viewer().get("/v1/scorecard-templates/mature-business").then().body("kpis.weight", contains(35, 30, 20, 15));
    }

    @Test
    void change_whenWritten_isPublished() {
        try (var probe = EventProbe.fromNow("scoring")) {
            var card = drafted("ROLE", "role", "CONTENT", "new-business");

            EventContract.of("scoring").assertKept(probe.await(ScorecardChanged.TYPE, card));
        }
    }

    private void deliverGoal(UUID owner, String... achievements) {
        var goal = Ids.next();
        var ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        var keyResults = new Map[4];
        for (var i = 0; i < 4; i++) {
            keyResults[i] = keyResult(ids.get(i), "100", "25", "metric", KPIS.get(i));
        }
        delivery.deliver(Published.goal(goal, cycle, 1).with("ownerId", owner).with("keyResults", List.of(keyResults)));
        for (var i = 0; i < 4; i++) {
            delivery.deliver(Published.measurement(ids.get(i), achievements[i]));
        }
    }

    private Published person(UUID id, String subject) {
        return Published.person(id, 1, subject).with("subject", subject).with("teamId", team);
    }

    private Map<String, Object> draft(String type, String field, Object subject) {
        var body = new HashMap<String, Object>();
        body.put("subjectType", type);
        body.put(field, subject);
        body.put("cycleId", cycle);
        body.put("reason", "New market");
        return body;
    }

    private String drafted(String type, String field, Object subject, String template) {
        var body = draft(type, field, subject);
        body.put("template", template);
        return manager()
                .body(body)
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("scorecardId");
    }

    private static void refused(int status, Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        manager().body(body).post("/v1/scorecards").then().statusCode(status);
    }

    private static Response activate(String card) {
        return as("manager").post("/v1/scorecards/" + card + "/activate");
    }

    private static Response weigh(String card, int version, List<Map<String, Object>> kpis, String validFrom) {
        var body = new HashMap<String, Object>();
        body.put("kpis", kpis);
        body.put("reason", "Profit before scale");
        body.put("validFrom", validFrom);
        return manager()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/scorecards/" + card + "/weights");
    }

    private static List<Map<String, Object>> capped() {
        return List.of(
                Map.of("kpi", KPIS.get(0), "weight", 40, "cap", 1),
                Map.of("kpi", KPIS.get(1), "weight", 30, "cap", 1),
                Map.of("kpi", KPIS.get(2), "weight", 20, "cap", 1),
                Map.of("kpi", KPIS.get(3), "weight", 10, "cap", 1));
    }

    private static Map<String, Object> kpi(String code, int weight) {
        return Map.of("kpi", code, "weight", weight);
    }

    private static RequestSpecification manager() {
        return as("manager").contentType("application/json");
    }
}
