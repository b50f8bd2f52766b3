package io.lockstep.goal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class CycleResourceTest {

    private static final EventType CHANGED = EventType.v1("goal", "cycle-changed");
    private static final EventType DAY = EventType.v1("goal", "cycle-day-started");
    private static final EventType CLOSED = EventType.v1("goal", "cycle-closed");

    private final Api api = Api.manager();

    @Inject
    CycleDays days;

    @Test
    void announce_whenManyReplicasTickAfterAPause_announcesEachDayOnce() throws Exception {
        // given midnight of the second of January in Shanghai is 16:00 UTC of the first
        var clock = SettableClock.installAt(Instant.parse("2030-01-01T15:59:59Z"));
        try (var probe = EventProbe.fromNow("goal");
                var replicas = Executors.newFixedThreadPool(4)) {
            var cycle = api.cycle("2030-01-01", "2030-03-31");
            api.post("/v1/cycles/" + cycle + "/activate", "").then().statusCode(200);
            probe.await(DAY, cycle, on("2030-01-01"));

            // when
            clock.advance(Duration.ofSeconds(1));
            clock.advance(Duration.ofDays(2));
            var ticks = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        days.announce();
                        return true;
                    })
                    .toList();
            for (var tick : replicas.invokeAll(ticks)) {
                tick.get();
            }

            // then
            probe.await(DAY, cycle, on("2030-01-04"));
            assertThat(probe.matching(e -> e.is(DAY) && e.key().equals(cycle)))
                    .extracting(e -> e.payload().path("day").asText())
                    .containsExactly("2030-01-01", "2030-01-02", "2030-01-03", "2030-01-04");
        }
    }

    @Test
    void close_whenActive_closesItsActiveGoalsAndLeavesDrafts() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            SettableClock.installAt(Instant.parse("2030-03-31T08:00:00Z"));
            var cycle = api.cycle("2030-01-01", "2030-03-31");
            api.post("/v1/cycles/" + cycle + "/activate", "").then().statusCode(200);
            var active = api.goal(goal(cycle));
            api.activate(active).then().statusCode(200);
            var draft = api.goal(goal(cycle));

            // when
            var answer = api.post("/v1/cycles/" + cycle + "/close", "");

            // then
            answer.then().statusCode(200).body("state", equalTo("CLOSED")).body("version", equalTo(3));
            var closed = probe.await(CLOSED, cycle);
            assertThat(closed.id()).hasToString(answer.path("eventId"));
            assertThat(closed.payload().path("closedOn").asText()).isEqualTo("2030-03-31");
            probe.await(CHANGED, cycle, e -> e.payload().path("state").asText().equals("CLOSED"));
            probe.await(
                    EventType.v1("goal", "goal-changed"),
                    active,
                    e -> e.payload().at("/change/what").asText().equals("CLOSED"));
            api.get("/v1/goals/" + active).then().body("state", equalTo("CLOSED"));
            api.get("/v1/goals/" + draft).then().body("state", equalTo("DRAFT"));
            api.activate(draft).then().statusCode(409);
            api.post("/v1/goals", goal(cycle))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:lockstep:cycle-state"))
                    .body("errors[0].pointer", equalTo("#/cycleId"));
        }
    }

    @Test
    void plan_whenDatesAreTheWrongWayRound_refuses() {
        api.post("/v1/cycles", Map.of("name", "x", "start", "2030-03-31", "end", "2030-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:dates-reversed"))
                .body("errors.pointer", hasItem("#/end"));
    }

    @Test
    void list_whenFilteredByState_leavesOthersOut() {
        var planned = api.cycle("2031-01-01", "2031-03-31");

        api.get("/v1/cycles?state=PLANNED&limit=200").then().body("items.cycleId", hasItem(planned));
        api.get("/v1/cycles?state=CLOSED&limit=200").then().body("items.cycleId", not(hasItem(planned)));
        Api.viewer().get("/v1/cycles/" + planned).then().statusCode(200).header("ETag", "\"1\"");
    }

    private Map<String, Object> goal(String cycle) {
        return Map.of(
                "kind",
                "SALES",
                "name",
                "年度新增销售额5000万元",
                "cycleId",
                cycle,
                "ownerId",
                api.person(),
                "start",
                "2030-01-01",
                "end",
                "2030-03-31",
                "keyResults",
                List.of(Map.of(
                        "name",
                        "新增销售额",
                        "metric",
                        "NEW_SALES",
                        "aggregation",
                        "TOTAL",
                        "unit",
                        "元",
                        "targetKind",
                        "REACH",
                        "target",
                        50_000_000,
                        "weight",
                        100)));
    }

    private static Predicate<ReceivedEvent> on(String day) {
        return event -> event.payload().path("day").asText().equals(day);
    }

    @Test
    void change_whenPlanned_takesPeriodKindAndPredecessor() {
        // given
        var api = Api.manager();
        var first =
                Api.created(api.post("/v1/cycles", Map.of("name", Api.unique("cycle"), "period", "2031Q1")), "cycleId");
        var second = api.cycle("2031-04-01", "2031-06-29");

        // when
        var answer = api.put(
                "/v1/cycles/" + second, 1, Map.of("name", "second", "period", "2031Q2", "followsCycleId", first));

        // then
        answer.then()
                .statusCode(200)
                .body("kind", equalTo("QUARTER"))
                .body("end", equalTo("2031-06-30"))
                .body("label", equalTo("2031Q2"))
                .body("followsCycleId", equalTo(first));
        api.put("/v1/cycles/" + second, 1, Map.of("name", "x", "period", "2031Q2"))
                .then()
                .statusCode(412);
        api.put("/v1/cycles/" + first, 1, Map.of("name", "x", "period", "2031Q3", "followsCycleId", second))
                .then()
                .statusCode(200);
        api.put("/v1/cycles/" + first, 2, Map.of("name", "x", "period", "2031Q2", "followsCycleId", second))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:cycles-overlap"));
        api.post("/v1/cycles", Map.of("name", "x", "start", "2031-01-01", "end", "2031-03-30", "kind", "QUARTER"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:kind-mismatch"));
    }

    @Test
    void trial_whenTwoCyclesWereTrialsAlready_isRefused() {
        // given
        var api = Api.manager();
        var first = follower(api, "2032Q1", null);
        var second = follower(api, "2032Q2", first);
        var third = follower(api, "2032Q3", second);

        // when
        api.post("/v1/cycles/" + first + "/trial", "").then().statusCode(200).body("trial", equalTo(true));
        api.post("/v1/cycles/" + second + "/trial", "").then().statusCode(200).body("state", equalTo("TRIAL"));

        // then
        api.post("/v1/cycles/" + third + "/trial", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:trial-too-long"));
        api.post("/v1/cycles/" + second + "/activate", "")
                .then()
                .statusCode(200)
                .body("trial", equalTo(false));
        api.post("/v1/cycles/" + third + "/trial", "").then().statusCode(200);
    }

    @Test
    void review_whenActive_letsNothingNewBePlanned() {
        // given
        var plan = GoalFixture.fresh();
        plan.active("SALES");
        plan.api.post("/v1/cycles/" + plan.cycle + "/activate", "").then().statusCode(200);

        // when
        plan.api
                .post("/v1/cycles/" + plan.cycle + "/review", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVIEW"));

        // then
        plan.api
                .post("/v1/goals", plan.body("SALES"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:cycle-state"));
        plan.api.post("/v1/cycles/" + plan.cycle + "/close", "").then().statusCode(200);
        plan.api.post("/v1/cycles/" + plan.cycle + "/review", "").then().statusCode(409);
    }

    private static String follower(Api api, String period, @Nullable String follows) {
        var body = new HashMap<String, Object>(Map.of("name", Api.unique("cycle"), "period", period));
        if (follows != null) {
            body.put("followsCycleId", follows);
        }
        return Api.created(api.post("/v1/cycles", body), "cycleId");
    }
}
