package io.lockstep.goal.goal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which goals a list shows; what is absent does not matter. */
public record GoalFilter(
        @Nullable UUID cycle,
        @Nullable UUID parent,
        @Nullable GoalState state,
        @Nullable GoalKind kind,
        @Nullable UUID owner,
        @Nullable UUID team) {

    public void conditions(List<String> conditions, Map<String, Object> values) {
        add("cycle", "terms.cycleId", cycle, conditions, values);
        add("parent", "parentId", parent, conditions, values);
        add("state", "state", state, conditions, values);
        add("kind", "kind", kind, conditions, values);
        add("owner", "terms.ownerId", owner, conditions, values);
        add("team", "terms.teamId", team, conditions, values);
    }

    private static void add(
            String name, String path, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(path + " = :" + name);
            values.put(name, value);
        }
    }
}
