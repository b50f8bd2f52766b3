package io.lockstep.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class GoalTreeResourceTest {

    private static final EventType CHANGED = EventType.v1("goal", "goal-changed");

    @Inject
    Jdbi jdbi;

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void move_whenTwoAtOnceWouldCloseACycle_letsExactlyOneSucceed() throws Exception {
        try (var callers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                // given two trees
                var one = plan.bare();
                var other = plan.bare();

                // when each is moved below the other
                List<Callable<Integer>> moves = List.of(
                        () -> move(one, Map.of("parentId", other)).statusCode(),
                        () -> move(other, Map.of("parentId", one)).statusCode());
                var statuses = new ArrayList<Integer>();
                for (var status : callers.invokeAll(moves)) {
                    statuses.add(status.get());
                }

                // then
                assertThat(statuses).containsExactlyInAnyOrder(200, 422);
                var parents = List.of(parentOf(one) == null, parentOf(other) == null);
                assertThat(parents).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void move_whenBelowItselfOrItsDescendant_refuses() {
        var top = plan.bare();
        var middle = plan.api.goal(plan.body("MARKETING", top, 50, 100));
        var leaf = plan.api.goal(plan.body("MARKETING", middle, 50, 100));

        for (var parent : List.of(top, middle, leaf)) {
            move(top, Map.of("parentId", parent))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:problem-type:lockstep:cycle-in-tree"))
                    .body("errors[0].pointer", equalTo("#/parentId"));
        }
        plan.api.get("/v1/goals/" + top).then().body("version", equalTo(1)).body("parentId", nullValue());
    }

    @Test
    void move_whenActive_reweightsWhatItLeavesAndJoins() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given two active goals, and a child of the first that takes 40 of its 100
            var from = plan.active("SALES");
            var to = plan.active("SALES");
            var fromPart = keyResultOf(from);
            var toPart = keyResultOf(to);
            var child = plan.api.goal(plan.body("MARKETING", from, 40, 100));
            plan.api
                    .post(
                            "/v1/goals/" + child + "/activate",
                            Map.of("reweight", List.of(GoalFixture.part(fromPart, 60))))
                    .then()
                    .statusCode(200);

            // when
            var weights = List.of(GoalFixture.part(fromPart, 100), GoalFixture.part(toPart, "75.5"));
            var incomplete = move(
                    child, Map.of("parentId", to, "weight", 25, "reweight", numbers(weights), "reason", "the launch"));
            var answer = move(
                    child,
                    Map.of("parentId", to, "weight", 24.5, "reweight", numbers(weights), "reason", "the launch"));

            // then
            incomplete.then().statusCode(422).body("sum", equalTo("100.5"));
            answer.then().statusCode(200).body("parentId", equalTo(to)).body("version", equalTo(3));
            assertThat(probe.await(CHANGED, from, version(4))
                            .payload()
                            .at("/keyResults/0/weight")
                            .asInt())
                    .isEqualTo(100);
            assertThat(probe.await(CHANGED, to, version(3))
                            .payload()
                            .at("/change/reason")
                            .asText())
                    .isEqualTo("the launch");
            var moved = probe.await(CHANGED, child, version(3));
            assertThat(moved.payload().at("/change/what").asText()).isEqualTo("MOVED");
            assertThat(moved.payload().path("weight").decimalValue()).isEqualByComparingTo("24.5");
        }
    }

    @Test
    void move_whenTheKindsDoNotFitOrTheParentIsNotActive_refuses() {
        var sales = plan.active("SALES");
        var marketing = plan.api.goal(plan.body("MARKETING"));

        move(sales, Map.of("parentId", marketing, "reason", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:wrong-parent-kind"));
        move(sales, Map.of("parentId", plan.api.goal(plan.body("SALES")), "reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:parent-not-active"));
        move(sales, Map.of("parentId", UUID.randomUUID(), "reason", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-subject"));
        move(sales, Map.of()).then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:reason-needed"));
    }

    @Test
    void reweight_whenTheSumIs100_publishesTheGoalAndTheChangedChild() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var top = plan.active("SALES");
            var child = plan.api.goal(plan.body("MARKETING", top, 0, 100));
            plan.api.activate(child).then().statusCode(200);
            var weights = List.of(GoalFixture.part(child, 30), GoalFixture.part(keyResultOf(top), 70));

            // when
            var without = plan.api.post("/v1/goals/" + top + "/reweight", Map.of("weights", weights));
            var answer = plan.api.post(
                    "/v1/goals/" + top + "/reweight", Map.of("weights", weights, "reason", "profit before scale"));

            // then
            without.then().statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
            answer.then().statusCode(200).body("keyResults[0].weight", equalTo(70));
            var parent = probe.await(CHANGED, top, version(3));
            assertThat(parent.payload().at("/change/reason").asText()).isEqualTo("profit before scale");
            assertThat(probe.await(CHANGED, child, version(3))
                            .payload()
                            .path("weight")
                            .asInt())
                    .isEqualTo(30);
            assertThat(probe.matching(e -> e.is(CHANGED) && e.key().equals(child)))
                    .hasSize(3);
        }
    }

    @Test
    void close_whenThereAreActiveGoalsBelow_closesThemToo() {
        var top = plan.active("SALES");
        var child = plan.api.goal(plan.body("MARKETING", top, 0, 100));
        plan.api.activate(child).then().statusCode(200);

        plan.api
                .post("/v1/goals/" + top + "/close", Map.of("reason", "called off"))
                .then()
                .statusCode(200);

        plan.api.get("/v1/goals/" + child).then().body("state", equalTo("CLOSED"));
        plan.api
                .post("/v1/goals/" + top + "/close", Map.of("reason", "again"))
                .then()
                .statusCode(409);
    }

    @Test
    void activate_whenTheTreeIsThousandsDeep_activatesItAndFindsCycles() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given a chain of drafts, each the only part of the one above
            var depth = 3000;
            var chain = chain(depth);

            // when
            var answer = plan.api.activate(chain.getFirst());

            // then
            answer.then().statusCode(200);
            plan.api.get("/v1/goals/" + chain.getLast()).then().body("state", equalTo("ACTIVE"));
            probe.await(CHANGED, chain.get(depth / 2));
            move(chain.getFirst(), Map.of("parentId", chain.getLast(), "weight", 0, "reason", "x"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:problem-type:lockstep:cycle-in-tree"));
            plan.api
                    .get("/v1/goals/" + chain.getFirst() + "/tree?depth=20")
                    .then()
                    .statusCode(200)
                    .body("root.childCount", equalTo(1))
                    .body("truncated", equalTo(false));
        }
    }

    @Test
    void tree_whenReadToADepth_showsChildrenAndCountsTheRest() {
        var top = plan.bare();
        var child = plan.api.goal(plan.body("MARKETING", top, 50, 100));
        plan.api.goal(plan.body("MARKETING", child, 50, 100));

        plan.api
                .get("/v1/goals/" + top + "/tree?depth=1")
                .then()
                .statusCode(200)
                .body("root.goal.goalId", equalTo(top))
                .body("root.children", hasSize(1))
                .body("root.children[0].childCount", equalTo(1))
                .body("root.children[0].children", hasSize(0));
        plan.api.get("/v1/goals/" + top + "/tree?depth=21").then().statusCode(400);
        plan.api.get("/v1/goals/" + UUID.randomUUID() + "/tree").then().statusCode(404);
    }

    private Response move(String goal, Map<String, Object> body) {
        return plan.api.post("/v1/goals/" + goal + "/move", body);
    }

    private String parentOf(String goal) {
        return plan.api.get("/v1/goals/" + goal).path("parentId");
    }

    private String keyResultOf(String goal) {
        return plan.api.get("/v1/goals/" + goal).path("keyResults[0].keyResultId");
    }

    private List<String> chain(int depth) {
        var top = plan.bare();
        var ids = new ArrayList<>(List.of(top));
        for (int i = 1; i < depth; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into goal (id, version, state, kind, parent_id, weight, name, cycle_id, owner_id, start_date,
                                      end_date)
                    select :id, 1, 'DRAFT', 'MARKETING', :parent, 100, name, cycle_id, owner_id, start_date, end_date
                    from goal where id = :top
                    """);
            for (int i = 1; i < depth; i++) {
                batch.bind("id", UUID.fromString(ids.get(i)))
                        .bind("parent", UUID.fromString(ids.get(i - 1)))
                        .bind("top", UUID.fromString(top))
                        .add();
            }
            batch.execute();
        });
        var last = ids.getLast();
        plan.api
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("keyResult", GoalFixture.keyResult(100)))
                .post("/v1/goals/" + last + "/key-results")
                .then()
                .statusCode(201);
        return ids;
    }

    private static List<Map<String, Object>> numbers(List<Map<String, Object>> parts) {
        return parts.stream()
                .<Map<String, Object>>map(part -> {
                    var copy = new HashMap<>(part);
                    copy.put("weight", new BigDecimal(String.valueOf(part.get("weight"))));
                    return copy;
                })
                .toList();
    }

    private static Predicate<ReceivedEvent> version(long version) {
        return event -> event.payload().path("version").asLong() == version;
    }
}
