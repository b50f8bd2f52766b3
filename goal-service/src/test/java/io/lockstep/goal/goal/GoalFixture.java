package io.lockstep.goal.goal;

import io.lockstep.goal.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of valid goals, to vary one thing at a time. */
public final class GoalFixture {

    public final Api api;
    public final String cycle;
    public final String owner;

    private GoalFixture(Api api, String cycle, String owner) {
        this.api = api;
        this.cycle = cycle;
        this.owner = owner;
    }

    /** A cycle and an owner of their own, so that no test meets another's goals. */
    public static GoalFixture fresh() {
        var api = Api.manager();
        return new GoalFixture(api, api.cycle("2026-01-01", "2026-12-31"), api.person());
    }

    public Map<String, Object> body(String kind) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "name",
                Api.unique("goal"),
                "cycleId",
                cycle,
                "ownerId",
                owner,
                "start",
                "2026-01-01",
                "end",
                "2026-12-31",
                "keyResults",
                List.of(keyResult(100))));
    }

    public Map<String, Object> body(
            String kind, @Nullable String parent, @Nullable Object weight, Object keyResultWeight) {
        var body = body(kind);
        if (parent != null) {
            body.put("parentId", parent);
            body.put("weight", weight);
        }
        body.put("keyResults", List.of(keyResult(keyResultWeight)));
        return body;
    }

    /** A marketing goal without key results. */
    public String bare() {
        var body = body("MARKETING");
        body.remove("keyResults");
        return api.goal(body);
    }

    public String active(String kind) {
        var id = api.goal(body(kind));
        api.activate(id).then().statusCode(200);
        return id;
    }

    public static Map<String, Object> keyResult(Object weight) {
        return new HashMap<>(Map.of(
                "name",
                "有效线索",
                "metric",
                "EFFECTIVE_LEADS",
                "aggregation",
                "TOTAL",
                "unit",
                "条",
                "targetKind",
                "REACH",
                "target",
                1000,
                "weight",
                weight));
    }

    public static Map<String, Object> part(String id, Object weight) {
        return Map.of("partId", id, "weight", weight);
    }
}
