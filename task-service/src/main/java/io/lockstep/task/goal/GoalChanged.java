package io.lockstep.task.goal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code goal.goal-changed}. */
record GoalChanged(
        UUID goalId, long version, String state, @Nullable UUID teamId, List<KeyResult> keyResults) {

    /** One of the goal's key results. */
    record KeyResult(UUID keyResultId) {}

    /** Refuses a goal that could not be kept, so that the event alone is dead-lettered. */
    GoalChanged {
        Objects.requireNonNull(goalId, "goalId");
        Objects.requireNonNull(state, "state");
        keyResults = keyResults == null ? List.of() : List.copyOf(keyResults);
    }
}
