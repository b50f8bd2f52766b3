package io.lockstep.task.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; what is absent does not matter. */
record TaskFilter(
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable UUID keyResult,
        @Nullable TaskState state,
        @Nullable UUID goal,
        @Nullable UUID id,
        boolean unlinked) {

    void conditions(List<String> conditions, Map<String, Object> values) {
        add("terms.ownerId = :owner", "owner", owner, conditions, values);
        add("terms.teamId = :team", "team", team, conditions, values);
        add("state = :state", "state", state, conditions, values);
        add("id = :id", "id", id, conditions, values);
        add(
                "id in (select t.id from Task t join t.contributions c where c.keyResultId = :keyResult)",
                "keyResult",
                keyResult,
                conditions,
                values);
        if (unlinked) {
            conditions.add(
                    "state <> io.lockstep.task.task.TaskState.CANCELLED and id not in (select s.taskId from ServedGoal s)");
        }
        add("id in (select s.taskId from ServedGoal s where s.goalId = :goal)", "goal", goal, conditions, values);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
