package io.lockstep.scoring.standing;

import static io.lockstep.scoring.testing.Published.NOW;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static io.lockstep.scoring.testing.Scorecards.NEW_BUSINESS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.Scorecards;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scorecards come to, with the golden numbers of features.md. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScorecardScoreResourceTest {

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final Scorecards cards = new Scorecards(cycle);
    private final UUID team = Ids.next();
    private final UUID me = Ids.next();
    private final UUID newcomer = Ids.next();
    private final UUID idle = Ids.next();

    private final Map<UUID, UUID> goals = new HashMap<>();
    private final Map<UUID, UUID> rois = new HashMap<>();
    private final Map<UUID, Published> last = new HashMap<>();

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
        var card = cards.drafted("PERSON", "personId", me, "new-business");
        Scorecards.activate(card).then().statusCode(200).body("state", equalTo("ACTIVE"));

        viewer().get("/v1/scorecards/" + card + "/score")
                .then()
                .statusCode(200)
                .body("total", equalTo(1.018f))
                .body("coverage", equalTo(1))
                .body("weightsVersion", equalTo(1))
                .body("formulaVersion", equalTo(1))
                .body("movedBy", equalTo(last.get(me).id().toString()))
                .body("parts[3].keyResults.movedBy", contains(last.get(me).id().toString()))
                .body("newcomer", equalTo(false))
                .body("parts.points", contains(0.36f, 0.36f, 0.2f, 0.098f))
                .body("parts[0].keyResults", hasSize(1))
                .body("waterfall.kind", contains("PART", "PART", "PART", "PART"))
                .body("waterfall[3].to", equalTo(1.018f));
    }

    @Test
    void score_whenCapped_isTheOtherGoldenNumberAndTheWaterfallSaysWhatTheCapTook() {
        var card = cards.drafted("PERSON", "personId", me, "new-business");
        Scorecards.activate(card);
        Scorecards.weigh(card, 2, capped(), null).then().statusCode(200).header("ETag", equalTo("\"3\""));

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
        Scorecards.activate(cards.drafted("TEAM", "teamId", team, "mature-business"));
        viewer().get("/v1/my-scorecard").then().statusCode(200).body("state", equalTo("NO_DATA"));

        Scorecards.activate(cards.drafted("ROLE", "role", "CONTENT", "new-business"));

        viewer().get("/v1/my-scorecard")
                .then()
                .statusCode(200)
                .body("subject", equalTo(me.toString()))
                .body("subjectType", equalTo("PERSON"))
                .body("total", equalTo(1.018f));
    }

    @Test
    void ranking_whenMembersDiffer_ranksThemAndWeighsNewcomersAsSuch() {
        Scorecards.activate(cards.drafted("ROLE", "role", "CONTENT", "new-business"));

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
    void gate_whenComplianceIsBelowItsFloor_limitsTheTotal() {
        var card = cards.drafted("PERSON", "personId", me, "new-business");
        Scorecards.activate(card);
        var gated = new ArrayList<Map<String, Object>>(capped());
        gated.set(3, Map.of("kpi", "compliance-rate", "weight", 10, "floor", 0.99, "limit", 0.6));

        Scorecards.weigh(card, 2, gated, null).then().statusCode(200);

        viewer().get("/v1/scorecards/" + card + "/score")
                .then()
                .body("total", equalTo(0.6f))
                .body("beforeGates", equalTo(0.958f))
                .body("limitedBy", equalTo("compliance-rate"))
                .body("waterfall[-1].kind", equalTo("GATE"));
    }

    @Test
    void score_whenAskedForAnEarlierDay_isThatOfThen() {
        var card = cards.active("PERSON", "personId", me, "new-business");
        Scorecards.weigh(
                        card,
                        2,
                        List.of(Scorecards.kpi("activity-roi", 100)),
                        TODAY.plusDays(1).toString())
                .then()
                .statusCode(200);
        SettableClock.installAt(NOW.plus(Duration.ofDays(1)));
        delivery.deliver(Published.measurement(rois.get(me), "60").with("asOf", TODAY.plusDays(1)));

        score(card, "").body("total", equalTo(0.6f)).body("weightsVersion", equalTo(2));
        score(card, "?on=" + TODAY)
                .body("total", equalTo(1.018f))
                .body("evaluatedOn", equalTo(TODAY.toString()))
                .body("weightsVersion", equalTo(1))
                .body("movedBy", equalTo(last.get(me).id().toString()))
                .body("parts.points", contains(0.36f, 0.36f, 0.2f, 0.098f))
                .body("waterfall[3].to", equalTo(1.018f));
        score(card, "?on=" + TODAY.minusDays(1))
                .body("state", equalTo("NO_DATA"))
                .body("coverage", equalTo(0));
        score(card, "?on=" + TODAY.plusDays(9))
                .body("evaluatedOn", equalTo(TODAY.plusDays(1).toString()));
        viewer().get("/v1/scorecards/" + card + "/score?on=yesterday").then().statusCode(400);
    }

    @Test
    void score_whenAKeyResultWasTakenAwayOrWeighedOtherwiseSince_isThatOfThen() {
        var card = cards.active("PERSON", "personId", me, "new-business");
        SettableClock.installAt(NOW.plus(Duration.ofDays(1)));
        delivery.deliver(Published.goal(goals.get(me), cycle, 2)
                .with("ownerId", me)
                .measuring(keyResult(rois.get(me), "100", "100", "metric", "activity-roi")));

        score(card, "").body("total", equalTo(1.2f)).body("coverage", equalTo(0.3f));
        score(card, "?on=" + TODAY).body("total", equalTo(1.018f)).body("parts[1].keyResults[0].weight", equalTo(25));
    }

    @Test
    void rankingAndMine_whenAskedForAnEarlierDay_areThoseOfThen() {
        cards.active("ROLE", "role", "CONTENT", "new-business");
        SettableClock.installAt(NOW.plus(Duration.ofDays(1)));
        delivery.deliver(
                Published.measurement(rois.get(me), "60").with("asOf", TODAY.plusDays(1)),
                Published.measurement(rois.get(newcomer), "600").with("asOf", TODAY.plusDays(1)));
        delivery.deliver(Published.cycleClosed(cycle));

        viewer().get("/v1/teams/" + team + "/ranking?cycleId=" + cycle)
                .then()
                .body("items[0].personId", equalTo(newcomer.toString()));
        viewer().get("/v1/teams/" + team + "/ranking?on=" + TODAY)
                .then()
                .statusCode(200)
                .body("items.personId", contains(me.toString(), newcomer.toString(), idle.toString()))
                .body("items.total", contains(1.018f, 1.01575f, null));
        viewer().get("/v1/my-scorecard?on=" + TODAY).then().body("total", equalTo(1.018f));
        viewer().get("/v1/my-scorecard?on=" + TODAY.minusYears(3)).then().statusCode(404);
    }

    private void deliverGoal(UUID owner, String... achievements) {
        var goal = goals.computeIfAbsent(owner, id -> Ids.next());
        var ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        rois.put(owner, ids.get(1));
        var keyResults = new Map[4];
        for (var i = 0; i < 4; i++) {
            keyResults[i] = keyResult(ids.get(i), "100", "25", "metric", NEW_BUSINESS.get(i));
        }
        delivery.deliver(Published.goal(goal, cycle, 1).with("ownerId", owner).with("keyResults", List.of(keyResults)));
        for (var i = 0; i < 4; i++) {
            last.put(owner, Published.measurement(ids.get(i), achievements[i]));
            delivery.deliver(last.get(owner));
        }
    }

    private Published person(UUID id, String subject) {
        return Published.person(id, 1, subject).with("subject", subject).with("teamId", team);
    }

    private static ValidatableResponse score(String card, String query) {
        return viewer().get("/v1/scorecards/" + card + "/score" + query).then().statusCode(200);
    }

    private static List<Map<String, Object>> capped() {
        return List.of(
                Map.of("kpi", NEW_BUSINESS.get(0), "weight", 40, "cap", 1),
                Map.of("kpi", NEW_BUSINESS.get(1), "weight", 30, "cap", 1),
                Map.of("kpi", NEW_BUSINESS.get(2), "weight", 20, "cap", 1),
                Map.of("kpi", NEW_BUSINESS.get(3), "weight", 10, "cap", 1));
    }
}
