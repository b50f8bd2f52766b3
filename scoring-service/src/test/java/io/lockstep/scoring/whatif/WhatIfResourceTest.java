package io.lockstep.scoring.whatif;

import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class WhatIfResourceTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();
    private final UUID me = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.person(me, 1, "me"),
                Published.goal(sales, cycle, 1)
                        .with("ownerId", me)
                        .measuring(keyResult(revenue, "200", "40", "metric", "activity-roi")),
                Published.goal(marketing, cycle, 1).under(sales, "60").measuring(keyResult(leads, "1000", "100")));
        delivery.deliver(Published.measurement(leads, "300"), Published.measurement(revenue, "100"));
    }

    @Test
    void goal_whenTheInputIsTheLiveOne_givesTheIdenticalScoreAndWritesNothing() {
        var before = rows();

        goal(Map.of(
                        "values",
                        List.of(
                                Map.of("keyResultId", leads, "value", 300),
                                Map.of("keyResultId", revenue, "value", 100)),
                        "targets",
                        List.of(Map.of("keyResultId", leads, "target", 1000)),
                        "weights",
                        List.of(Map.of("partId", marketing, "weight", 60), Map.of("partId", revenue, "weight", 40))))
                .statusCode(200)
                .body("before.achievement", equalTo(0.38f))
                .body("after.achievement", equalTo(0.38f))
                .body("after.pace", equalTo(0.76f))
                .body("changes", hasSize(0));
        goal(Map.of()).statusCode(200).body("after.achievement", equalTo(0.38f));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void goal_whenAValueChanges_foldsItUpAndLeavesTheLiveScore() {
        goal(Map.of("values", List.of(Map.of("keyResultId", leads, "value", 500))))
                .statusCode(200)
                .body("after.achievement", equalTo(0.5f))
                .body("after.pace", equalTo(1))
                .body("changes.subjectId", hasItem(marketing.toString()))
                .body("changes.find { it.subjectId == '" + leads + "' }.after.achievement", equalTo(0.5f));

        viewer().get("/v1/scores/" + sales).then().body("achievement", equalTo(0.38f));
    }

    @Test
    void goal_whenTargetAndWeightsChange_judgesByThem() {
        goal(Map.of("targets", List.of(Map.of("keyResultId", leads, "target", 600))))
                .body("after.achievement", equalTo(0.5f));
        goal(Map.of(
                        "weights",
                        List.of(Map.of("partId", marketing, "weight", 20), Map.of("partId", revenue, "weight", 80))))
                .body("after.achievement", equalTo(0.46f));
    }

    @Test
    void goal_whenItCannotBe_isRefused() {
        goal(Map.of("weights", List.of(Map.of("partId", marketing, "weight", 20))))
                .statusCode(422)
                .body("detail", containsString("weights sum 60"));
        goal(Map.of("weights", List.of(Map.of("partId", Ids.next(), "weight", 20))))
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:not-in-what-if"));
        goal(Map.of("values", List.of(Map.of("keyResultId", Ids.next(), "value", 1))))
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:not-in-what-if"));
        goal(Map.of("targets", List.of(Map.of("keyResultId", leads, "target", 0))))
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:target-unusable"));
        goal(Map.of("targets", List.of(Map.of("keyResultId", leads, "targetKind", "WITHIN"))))
                .statusCode(422);
        viewer().contentType("application/json")
                .body("{}")
                .post("/v1/goals/" + Ids.next() + "/what-ifs")
                .then()
                .statusCode(404);
    }

    @Test
    void goal_whenTooMuchLiesBelow_isRefused() {
        jdbi.useHandle(handle -> handle.execute("""
                insert into node (id, type, goal_id, parent_id, achievement_reason, pace_reason)
                select gen_random_uuid(), 'KEY_RESULT', cast(? as uuid), cast(? as uuid), 'NO_FACT', 'NO_FACT'
                from generate_series(1, 5000)
                """, sales, sales));

        goal(Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:what-if-too-large"))
                .body("limit", equalTo(5_000));
    }

    @Test
    void scorecard_whenWeightsStageOrValuesChange_showsBoth() {
        var card = as("manager")
                .contentType("application/json")
                .body(Map.of(
                        "subjectType",
                        "PERSON",
                        "personId",
                        me,
                        "cycleId",
                        cycle,
                        "kpis",
                        List.of(
                                Map.of("kpi", "activity-roi", "weight", 50),
                                Map.of("kpi", "repurchase-rate", "weight", 50)),
                        "reason",
                        "why"))
                .post("/v1/scorecards")
                .<String>path("scorecardId");
        var path = "/v1/scorecards/" + card + "/what-ifs";
        var before = rows();

        post(path, Map.of()).statusCode(200).body("before.total", equalTo(0.5f)).body("after.total", equalTo(0.5f));
        post(path, Map.of("values", List.of(Map.of("keyResultId", revenue, "value", 150))))
                .body("before.total", equalTo(0.5f))
                .body("after.total", equalTo(0.75f));
        post(path, Map.of("stage", "MATURE")).body("after.state", equalTo("NO_DATA"));
        post(path, Map.of("stage", "UNHEARD_OF")).statusCode(422);
        post(path, Map.of("weights", List.of(Map.of("kpi", "activity-roi", "weight", 30))))
                .statusCode(422)
                .body("detail", containsString("weights sum 80"));
        assertThat(rows()).isEqualTo(before);
    }

    private ValidatableResponse goal(Map<String, ?> changes) {
        return post("/v1/goals/" + sales + "/what-ifs", changes);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return viewer().contentType("application/json").body(body).post(path).then();
    }

    /** What would show that something was written. */
    private List<Map<String, Object>> rows() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from score_history) history, (select count(*) from feed) feed,
                               (select count(*) from audit_entry) audit,
                               (select string_agg(n::text, ' ' order by id) from node n) nodes,
                               (select count(*) from scorecard_weights) weights
                        """).mapToMap().list());
    }
}
