package io.lockstep.scoring.scorecard;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static io.lockstep.scoring.testing.Scorecards.NEW_BUSINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.Scorecards;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScorecardResourceTest {

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final Scorecards cards = new Scorecards(cycle);
    private final UUID team = Ids.next();
    private final UUID me = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.team(team, 1),
                person(me, "somebody").with("startDate", TODAY.minusYears(2)));
        deliverGoal(me, "90", "120", "100", "98");
    }

    @Test
    void activate_whenWeightsSum80_isRefused() {
        var body = cards.draft("PERSON", "personId", me);
        body.put("kpis", List.of(Scorecards.kpi("gross-margin", 50), Scorecards.kpi("repurchase-rate", 30)));
        var card = Scorecards.manager()
                .body(body)
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("scorecardId");

        Scorecards.activate(card)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:scorecard-weights"))
                .body("detail", containsString("weights sum 80"));
        Scorecards.activate(cards.drafted("ROLE", "role", "CONTENT", "new-business"))
                .then()
                .statusCode(200);
    }

    @Test
    void weigh_whenValidFromALaterDay_countsFromThatDay() {
        var card = cards.drafted("PERSON", "personId", me, "new-business");
        Scorecards.activate(card);
        Scorecards.weigh(
                        card,
                        2,
                        List.of(Scorecards.kpi("activity-roi", 100)),
                        TODAY.plusDays(1).toString())
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
        var card = cards.drafted("PERSON", "personId", me, "new-business");
        Scorecards.activate(card);
        var wanted = Map.of("kpi", "training-completion", "weight", 30, "reason", "Many newcomers");

        Scorecards.manager()
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance?dryRun=true")
                .then()
                .statusCode(200)
                .body("weights.kpis.weight", contains(35.0f, 26.25f, 30, 8.75f));
        viewer().get("/v1/scorecards/" + card).then().body("version", equalTo(2));
        Scorecards.manager()
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance")
                .then()
                .statusCode(428);
        Scorecards.manager()
                .header("If-Match", "\"2\"")
                .body(wanted)
                .post("/v1/scorecards/" + card + "/rebalance")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        viewer().get("/v1/scorecards/" + card + "/score").then().body("total", equalTo(1.01575f));
    }

    @Test
    void change_whenTheScorecardDoesNotAllowIt_isRefused() {
        var body = role();
        body.put("kpis", List.of(Scorecards.kpi("activity-roi", 100)));
        var card = Scorecards.manager().body(body).post("/v1/scorecards").<String>path("scorecardId");
        Scorecards.activate(card).then().statusCode(200);

        Scorecards.activate(card)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:scorecard-state"));
        Scorecards.manager()
                .header("If-Match", "\"2\"")
                .body(Map.of("kpi", "activity-roi", "weight", 50, "reason", "x"))
                .post("/v1/scorecards/" + card + "/rebalance")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:nobody-carries-rest"));
    }

    @Test
    void draft_whenItDoesNotFit_isRefused() {
        cards.drafted("PERSON", "personId", me, "new-business");
        refused(409, "scorecard-taken", cards.draft("PERSON", "personId", me), "template", "new-business");
        refused(422, "unknown-subject", cards.draft("PERSON", "personId", Ids.next()), "template", "new-business");
        refused(422, "scorecard-subject", cards.draft("PERSON", "role", "CONTENT"), "template", "new-business");
        refused(422, "unknown-subject", role(), "template", "unheard-of");
        var twice = List.of(Scorecards.kpi("a", 50), Scorecards.kpi("a", 50));
        refused(422, "kpi-twice", role(), "kpis", twice);
        refused(422, "half-a-gate", role(), "kpis", List.of(Map.of("kpi", "a", "weight", 100, "floor", 1)));
        refused(400, "invalid-request", role(), "kpis", List.of(Scorecards.kpi("a", 101)));
        refused(422, "scorecard-source", role(), "reason", "neither template nor kpis");
        viewer().contentType("application/json")
                .body(cards.draft("ROLE", "role", "CONTENT"))
                .post("/v1/scorecards")
                .then()
                .statusCode(403);
    }

    @Test
    void change_whenWritten_isPublished() {
        try (var probe = EventProbe.fromNow("scoring")) {
            var card = cards.drafted("ROLE", "role", "CONTENT", "new-business");

            EventContract.of("scoring").assertKept(probe.await(ScorecardChanged.TYPE, card));
        }
    }

    private void deliverGoal(UUID owner, String... achievements) {
        var goal = Ids.next();
        var ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        var keyResults = new Map[4];
        for (var i = 0; i < 4; i++) {
            keyResults[i] = keyResult(ids.get(i), "100", "25", "metric", NEW_BUSINESS.get(i));
        }
        delivery.deliver(Published.goal(goal, cycle, 1).with("ownerId", owner).with("keyResults", List.of(keyResults)));
        for (var i = 0; i < 4; i++) {
            delivery.deliver(Published.measurement(ids.get(i), achievements[i]));
        }
    }

    private Published person(UUID id, String subject) {
        return Published.person(id, 1, subject).with("subject", subject).with("teamId", team);
    }

    private Map<String, Object> role() {
        return cards.draft("ROLE", "role", "CONTENT");
    }

    private static void refused(int status, String problem, Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        Scorecards.manager()
                .body(body)
                .post("/v1/scorecards")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:problem-type:lockstep:" + problem));
    }
}
