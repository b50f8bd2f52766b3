package io.lockstep.scoring.read;

import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.nobody;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScoreResourceTest {

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();
    private final Published fact = Published.measurement(leads, "300");

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(sales, cycle, 1).measuring(keyResult(revenue, "200", "40")),
                Published.goal(marketing, cycle, 1).under(sales, "60").measuring(keyResult(leads, "1000", "100")));
        delivery.deliver(fact);
    }

    @Test
    void score_whenMeasured_showsBothFractionsAndTheEventThatMovedIt() {
        viewer().get("/v1/scores/" + leads)
                .then()
                .statusCode(200)
                .body("subjectType", equalTo("KEY_RESULT"))
                .body("state", equalTo("SCORED"))
                .body("achievement", equalTo(0.3f))
                .body("pace", equalTo(0.6f))
                .body("coverage", equalTo(1))
                .body("value", equalTo(300))
                .body("evaluatedOn", equalTo("2024-02-15"))
                .body("alertLevel", equalTo("WARNING"))
                .body("movedBy", equalTo(fact.id().toString()))
                .body("formulaVersion", equalTo(1));
    }

    @Test
    void score_whenNothingIsMeasured_isNoDataAndNotZero() {
        viewer().get("/v1/scores/" + revenue)
                .then()
                .statusCode(200)
                .body("state", equalTo("NO_DATA"))
                .body("reason", equalTo("NO_FACT"))
                .body("achievement", nullValue())
                .body("pace", nullValue());
    }

    @Test
    void score_whenNoFactCameForLongerThanTheCadence_isStale() {
        viewer().get("/v1/scores/" + leads).then().body("stale", equalTo(false)).body("asOf", equalTo("2024-02-15"));
        viewer().get("/v1/scores/" + revenue).then().body("stale", equalTo(true));
        SettableClock.installAt(Published.NOW.plusSeconds(7 * 86_400));
        viewer().get("/v1/scores/" + leads).then().body("stale", equalTo(false));

        SettableClock.installAt(Published.NOW.plusSeconds(8 * 86_400));

        viewer().get("/v1/scores/" + leads).then().body("stale", equalTo(true)).body("achievement", equalTo(0.3f));
        viewer().get("/v1/scores/" + marketing).then().body("stale", equalTo(false));
    }

    @Test
    void score_whenTheEventIsApplied_saysSo() {
        viewer().queryParam("after", fact.id())
                .get("/v1/scores/" + leads)
                .then()
                .statusCode(200)
                .header("Lockstep-Applied", "true");
    }

    @Test
    void score_whenTheEventNeverComes_waitsAndSaysSo() {
        viewer().queryParam("after", Ids.next())
                .get("/v1/scores/" + leads)
                .then()
                .statusCode(200)
                .header("Lockstep-Applied", "false")
                .body("achievement", equalTo(0.3f));
    }

    @Test
    void score_whenAfterIsNoId_is400() {
        viewer().queryParam("after", "yesterday")
                .get("/v1/scores/" + leads)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:invalid-value"))
                .body("field", equalTo("after"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/scores/%s", "/v1/scores/%s/history", "/v1/scores/%s/explanation", "/v1/goals/%s/score-tree"
            })
    void read_whenTheSubjectIsUnknown_is404InTheReadersLanguage(String path) {
        var unknown = Ids.next();

        viewer().header("Accept-Language", "zh-CN")
                .get(path.formatted(unknown))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:not-found"))
                .body("title", equalTo("未找到"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/scores",
                "/v1/scores/%s",
                "/v1/scores/%s/history",
                "/v1/scores/%s/explanation",
                "/v1/goals/%s/score-tree"
            })
    void read_whenTheCallerMayNot_isRefused(String path) {
        var address = path.formatted(sales);
        var signer = TokenSigner.shared();

        nobody().get(address).then().statusCode(401).body("type", equalTo("urn:problem-type:lockstep:unauthenticated"));
        as("integration")
                .get(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:forbidden"));
        for (var bad : List.of(
                signer.expired("somebody", "viewer"),
                signer.wrongIssuer("somebody", "viewer"),
                signer.wrongAudience("somebody", "viewer"),
                signer.algNone("somebody", "viewer"),
                signer.hs256WithPublicKey("somebody", "viewer"))) {
            nobody().header("Authorization", "Bearer " + bad)
                    .get(address)
                    .then()
                    .statusCode(401);
        }
        for (var role : List.of("viewer", "member", "manager", "admin")) {
            as(role).get(address).then().statusCode(200);
        }
    }

    @Test
    void list_whenNoParentIsNamed_showsTheRootsOfTheCycle() {
        viewer().queryParam("cycleId", cycle)
                .get("/v1/scores")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(sales.toString()))
                .body("items[0].coverage", equalTo(0.6f))
                .body("next", nullValue());
    }

    @Test
    void list_whenAPageIsFull_goesOnWithTheCursor() {
        var first =
                viewer().queryParam("parentId", sales).queryParam("limit", 1).get("/v1/scores");
        first.then().statusCode(200).body("items", hasSize(1)).body("next", notNullValue());

        viewer().queryParam("parentId", sales)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/scores")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void list_whenParametersAreWrong_is400() {
        viewer().queryParam("limit", 1_000_000_000).get("/v1/scores").then().statusCode(400);
        viewer().queryParam("cursor", "nonsense").get("/v1/scores").then().statusCode(400);
        viewer().queryParam("parentId", "nobody").get("/v1/scores").then().statusCode(400);
    }

    @Test
    void tree_whenDeepEnough_nestsPartsUnderTheirGoals() {
        viewer().get("/v1/goals/" + sales + "/score-tree")
                .then()
                .statusCode(200)
                .body("score.subjectId", equalTo(sales.toString()))
                .body("parts", hasSize(2))
                .body("parts.find { it.score.subjectType == 'GOAL' }.parts.score.subjectId", contains(leads.toString()))
                .body("more", equalTo(false));
    }

    @Test
    void tree_whenCutOff_saysThatThereIsMore() {
        viewer().queryParam("depth", 1)
                .get("/v1/goals/" + sales + "/score-tree")
                .then()
                .statusCode(200)
                .body("parts.find { it.score.subjectType == 'GOAL' }.parts", hasSize(0))
                .body("parts.find { it.score.subjectType == 'GOAL' }.more", equalTo(true))
                .body("parts.find { it.score.subjectType == 'KEY_RESULT' }.more", equalTo(false));
        viewer().queryParam("depth", 99)
                .get("/v1/goals/" + sales + "/score-tree")
                .then()
                .statusCode(400);
        viewer().get("/v1/goals/" + leads + "/score-tree").then().statusCode(404);
    }

    @Test
    void history_whenTheScoreChanged_showsTheNewestFirst() {
        var later = Published.measurement(leads, "500").with("recordedAt", Published.NOW.plusSeconds(1));
        delivery.deliver(later);

        viewer().get("/v1/scores/" + marketing + "/history")
                .then()
                .statusCode(200)
                .body("items.achievement", contains(0.5f, 0.3f))
                .body("items.movedBy", contains(later.id().toString(), fact.id().toString()))
                .body("items[0].facts", contains(later.id().toString()))
                .body("items[0].planVersion", equalTo(1));
    }

    @Test
    void score_whenTheGoalIsClosed_paceEqualsAchievement() {
        delivery.deliver(Published.goal(marketing, cycle, 2)
                .under(sales, "60")
                .with("state", "CLOSED")
                .with("change", Map.of("what", "CLOSED", "by", "manager"))
                .measuring(keyResult(leads, "1000", "100")));

        viewer().get("/v1/scores/" + marketing)
                .then()
                .body("achievement", equalTo(0.3f))
                .body("pace", equalTo(0.3f));
    }
}
