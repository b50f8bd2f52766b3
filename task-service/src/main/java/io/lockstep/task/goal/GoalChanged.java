package io.lockstep.task.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code goal.goal-changed}. */
record GoalChanged(
        UUID goalId,
        long version,
        String state,
        @Nullable UUID teamId,
        @Nullable String name,
        @Nullable UUID cycleId,
        @Nullable UUID ownerId,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable UUID carriedFrom,
        List<KeyResult> keyResults) {

    /** One of the goal's key results. */
    record KeyResult(
            UUID keyResultId,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String metric,
            @Nullable String aggregation,
            @Nullable String targetKind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    /** Refuses a goal that could not be kept, so that the event alone is dead-lettered. */
    GoalChanged {
        Objects.requireNonNull(goalId, "goalId");
        Objects.requireNonNull(state, "state");
        keyResults = keyResults == null ? List.of() : List.copyOf(keyResults);
    }
}
