package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.priority.PriorityLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which goals a list shows; what is absent does not matter.
 *
 * @param top only goals without a parent
 * @param endFrom the earliest last day
 * @param endTo the latest last day
 * @param text what the name of the goal or of one of its key results contains
 */
record GoalFilter(
        @Nullable UUID cycle,
        @Nullable UUID parent,
        boolean top,
        @Nullable GoalState state,
        @Nullable GoalKind kind,
        @Nullable GoalLevel level,
        @Nullable PriorityLevel priority,
        @Nullable String stage,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable LocalDate endFrom,
        @Nullable LocalDate endTo,
        @Nullable String text) {

    /** Found by index: the pairs of neighbouring characters in the query, then the query itself. */
    private static final String HAS_TEXT = """
            search_grams @> goal_search_grams(goal_search_text(:text)) and strpos(search_text, goal_search_text(:text)) > 0""";

    private static final String FOUND = "id in (select id from goal where " + HAS_TEXT
            + " union select goal_id from key_result where " + HAS_TEXT + ")";

    static GoalFilter childrenOf(UUID parent) {
        return new GoalFilter(null, parent, false, null, null, null, null, null, null, null, null, null, null);
    }

    /** The conditions in SQL, each with the value that it binds. */
    Map<String, Map<String, Object>> conditions() {
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        add(conditions, "cycle_id = :cycle", "cycle", cycle);
        add(conditions, "parent_id = :parent", "parent", parent);
        if (top) {
            conditions.put("parent_id is null", Map.of());
        }
        add(conditions, "state = :state", "state", name(state));
        add(conditions, "kind = :kind", "kind", name(kind));
        add(conditions, "tree_level = :level", "level", name(level));
        add(conditions, "priority = :priority", "priority", name(priority));
        add(conditions, "stage = :stage", "stage", stage);
        add(conditions, "owner_id = :owner", "owner", owner);
        add(conditions, "team_id = :team", "team", team);
        add(conditions, "end_date >= :endFrom", "endFrom", endFrom);
        add(conditions, "end_date <= :endTo", "endTo", endTo);
        add(conditions, FOUND, "text", text);
        return conditions;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void add(
            Map<String, Map<String, Object>> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, Map.of(name, value));
        }
    }
}
