package io.lockstep.task.remediation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which remediations a list shows; what is absent does not matter. */
record RemediationFilter(
        @Nullable UUID owner,
        @Nullable UUID goal,
        @Nullable UUID task,
        @Nullable UUID alert,
        @Nullable RemediationState state) {

    void conditions(List<String> conditions, Map<String, Object> values) {
        add("ownerId = :owner", "owner", owner, conditions, values);
        add("concern.goalId = :goal", "goal", goal, conditions, values);
        add("concern.taskId = :task", "task", task, conditions, values);
        add("alertId = :alert", "alert", alert, conditions, values);
        add("state = :state", "state", state, conditions, values);
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
