package io.lockstep.goal.tree;

import static io.lockstep.goal.tree.LargeTree.inChain;
import static io.lockstep.goal.tree.LargeTree.inTree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree of 100,000 goals is listed, searched and moved about in without reading it all; 100,000 levels cost no stack. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTreeTest {

    /** Far below the 200,000 goals that there are. */
    private static final long FEW = 3_000;

    @Inject
    Jdbi jdbi;

    private @Nullable LargeTree planted;
    private LargeTree tree;
    private GoalFixture plan;

    /** Once; not before all, when the service's port is not known yet. */
    @BeforeEach
    void plant() {
        if (planted == null) {
            plan = GoalFixture.fresh();
            tree = new LargeTree(jdbi);
            tree.plant(plan);
            planted = tree;
        }
    }

    @AfterAll
    void fell() {
        tree.fell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "name", "priority", "start", "end", "-createdAt", "-name", "-end"})
    void list_whenSorted_readsOnePage(String sort) {
        assertReadsFew(GoalQuery.of(filter(null, null), GoalSort.parse(sort), null, 51));
        assertReadsFew(GoalQuery.of(filter(null, inTree(3)), GoalSort.parse(sort), null, 51));
    }

    @ParameterizedTest
    @ValueSource(strings = {"唤醒", "客户唤醒", "县域市场", "线索 77777"})
    void list_whenSearched_findsByIndex(String text) {
        assertReadsFew(GoalQuery.of(filter(text, null), GoalSort.parse("createdAt"), null, 51));
        assertReadsFew(GoalQuery.of(filter(text, null), GoalSort.parse("name"), null, 51));
    }

    @Test
    void tree_whenMovedAbout_readsThePartConcerned() {
        assertReadsFew(GoalTree.STANDS_IN, Map.of("node", inTree(99_999), "root", inTree(1)));
        assertReadsFew(GoalTree.ABOVE, Map.of("node", inTree(99_999), "limit", 1001));
        assertReadsFew(GoalTree.DOWN_TO, Map.of("root", inTree(5), "depth", 2, "limit", 1001));
        assertReadsFew(GoalTree.CHILD_WEIGHTS, Map.of("goal", inTree(2), "except", inTree(21)));
    }

    @Test
    void list_whenReadToTheEnd_showsEachHitOnceInOrder() {
        // when
        var names = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = plan.api
                    .request()
                    .queryParams(Map.of("q", "唤醒", "sort", "-name", "limit", 7, "fields", "name", "top", false))
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/goals");
            page.then().statusCode(200);
            names.addAll(page.<List<String>>path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);

        // then
        assertThat(names).hasSize(20).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void list_whenSearchedByAKeyResult_showsItsGoalWithTheWantedFields() {
        plan.api
                .request()
                .queryParams(Map.of("q", "县域", "fields", "name,weight", "limit", 2))
                .get("/v1/goals")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .body("items[0].keySet()", equalTo(Set.of("goalId", "name", "weight")));
    }

    @Test
    void children_whenRead_comeByPageWithTheirCounts() {
        plan.api
                .get("/v1/goals/" + inTree(1) + "/children?limit=4&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items[0].goal.goalId", equalTo(inTree(20).toString()))
                .body("items[0].childCount", equalTo(10))
                .body("next", notNullValue());
    }

    @Test
    void ancestors_whenTheChainIs100000Long_showTheNearest1000() {
        plan.api
                .get("/v1/goals/" + inTree(99_999) + "/ancestors")
                .then()
                .body("items.goalId", equalTo(ids(0, 9, 99, 999, 9999)))
                .body("truncated", equalTo(false));
        plan.api
                .get("/v1/goals/" + inChain(LargeTree.SIZE - 1) + "/ancestors")
                .then()
                .statusCode(200)
                .body("items", hasSize(1000))
                .body("items[999].goalId", equalTo(inChain(LargeTree.SIZE - 2).toString()))
                .body("truncated", equalTo(true));
    }

    @Test
    void move_whenTheChainWouldBiteItsTail_isRefused() {
        var bottom = inChain(LargeTree.SIZE - 1);

        plan.api
                .post("/v1/goals/" + inChain(0) + "/move", Map.of("parentId", bottom, "weight", 1))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:cycle-in-tree"));
        plan.api
                .activate(inChain(0).toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:too-many-goals"));
        plan.api
                .post("/v1/goals/" + inTree(11) + "/move", Map.of("parentId", inTree(2), "weight", 1))
                .then()
                .statusCode(200);
        plan.api
                .post("/v1/goals/" + inTree(11) + "/move", Map.of("parentId", inTree(1), "weight", 10))
                .then()
                .statusCode(200);
    }

    @Test
    void list_whenTheQuestionIsWrong_saysHow() {
        refused(Map.of("q", "a"), "search-too-short");
        refused(Map.of("fields", "name,colour"), "unknown-fields");
        refused(Map.of("sort", "colour"), "invalid-request");
        var byName = plan.api.get("/v1/goals?sort=name&limit=1").<String>path("next");
        refused(Map.of("sort", "end", "cursor", byName), "cursor-of-another-sort");
        refused(Map.of("sort", "createdAt", "cursor", byName), "invalid-cursor");
    }

    private void refused(Map<String, Object> query, String type) {
        plan.api
                .request()
                .queryParams(query)
                .get("/v1/goals")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:" + type));
    }

    private void assertReadsFew(GoalQuery query) {
        assertReadsFew(query.sql(), query.values());
    }

    private void assertReadsFew(String sql, Map<String, Object> values) {
        var plan = tree.explain(sql, new HashMap<>(values));
        assertThat(rowsRead(plan)).as("%s%n%s", sql, plan.toPrettyString()).isLessThan(FEW);
    }

    /** Rows that scans gave, and rows that they looked at in vain. */
    private static long rowsRead(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .map(scan -> scan.path("Actual Rows")
                        .decimalValue()
                        .add(scan.path("Rows Removed by Filter").decimalValue())
                        .add(scan.path("Rows Removed by Index Recheck").decimalValue())
                        .multiply(scan.path("Actual Loops").decimalValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValue();
    }

    private static GoalFilter filter(@Nullable String text, @Nullable UUID parent) {
        return new GoalFilter(null, parent, false, null, null, null, null, null, null, null, null, null, text);
    }

    private static List<String> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(i -> inTree(i).toString()).toList();
    }

    @Test
    void ranking_whenACycleIsLarge_ranksAndSharesTheBudget() {
        var first = plan.api.get("/v1/cycles/" + plan.cycle + "/ranking?limit=2");
        first.then()
                .statusCode(200)
                .body("items.rank", equalTo(List.of(1, 1)))
                .body("items[0].score", equalTo(25))
                .body("items[0].core", equalTo(true))
                .body("items[0].share", equalTo(0.000005f));
        plan.api
                .get("/v1/cycles/" + plan.cycle + "/ranking?limit=2&cursor=" + first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        plan.api
                .get("/v1/cycles/" + plan.cycle + "/funding")
                .then()
                .statusCode(200)
                .body("budget", equalTo(200_000))
                .body("followsPriority", equalTo(true))
                .body("shares[0].goals", equalTo(200_000))
                .body("shares[0].share", equalTo(1));
        plan.api.get("/v1/cycles/" + plan.owner + "/funding").then().statusCode(404);
    }
}
