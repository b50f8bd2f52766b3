package io.lockstep.goal.outline;

import static io.lockstep.goal.Problems.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tree in one command, or nothing. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OutlineResourceTest {

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void outline_whenItIsATree_draftsItReadyToActivate() {
        // given
        var top = plan.body("SALES");
        top.remove("keyResults");
        var child = plan.body("MARKETING");
        child.put("weight", 100);

        // when
        var answer = plan.api.post("/v1/goals/outlines", outline(line("child", "top", child), line("top", null, top)));

        // then
        answer.then().statusCode(201).body("goals.ref", contains("child", "top"));
        String topId = answer.path("goals[1].goalId");
        plan.api
                .get("/v1/goals/" + answer.path("goals[0].goalId"))
                .then()
                .body("parentId", equalTo(topId))
                .body("weight", equalTo(100));
        plan.api.activate(topId).then().statusCode(200);
    }

    @Test
    void outline_whenOneGoalIsWrong_draftsNone() {
        // given a sales goal below a marketing goal, and an unknown owner
        var wrong = plan.body("SALES");
        var unknown = plan.body("MARKETING");
        unknown.put("ownerId", plan.cycle);

        // when
        var answer = plan.api.post(
                "/v1/goals/outlines",
                outline(line("top", null, plan.body("MARKETING")), line("a", "top", wrong), line("b", "top", unknown)));

        // then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:outline-refused"))
                .body("errors.pointer", contains("#/goals/1/goal/parentId", "#/goals/2/goal/ownerId"));
        plan.api.get("/v1/goals?cycleId=" + plan.cycle).then().body("items", empty());
    }

    @Test
    void outline_whenTwoGoalsStandAtTheTop_isRefused() {
        var two = outline(line("a", null, plan.body("SALES")), line("b", null, plan.body("SALES")));

        plan.api
                .post("/v1/goals/outlines", two)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/goals/1/parentRef"));
        two.put("forest", true);
        plan.api.post("/v1/goals/outlines", two).then().statusCode(201);
    }

    @Test
    void outline_whenAGoalHasTwoParents_isRefused() {
        // given
        var child = plan.body("MARKETING");
        child.put("parentId", plan.active("SALES"));

        // when
        var answer = plan.api.post(
                "/v1/goals/outlines", outline(line("top", null, plan.body("SALES")), line("child", "top", child)));

        // then
        answer.then()
                .statusCode(422)
                .body("errors.pointer", contains("#/goals/1/goal/parentId"))
                .body("errors.detail", contains(told(OutlineProblem.TWO_PARENTS, Map.of("ref", "child"))));
    }

    @SafeVarargs
    private static Map<String, Object> outline(Map<String, Object>... lines) {
        return new HashMap<>(Map.of("goals", List.of(lines)));
    }

    private static Map<String, Object> line(String ref, @Nullable String parent, Map<String, Object> goal) {
        var line = new HashMap<String, Object>(Map.of("ref", ref, "goal", goal));
        if (parent != null) {
            line.put("parentRef", parent);
        }
        return line;
    }
}
