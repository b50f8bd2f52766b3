package io.lockstep.task.goal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key result as far as tasks contribute to it. Names and targets are absent where goal-service has not said them again since
 * this service keeps them.
 *
 * @param goalState DRAFT, ACTIVE, CLOSED or DELETED
 * @param teamId the team of its goal
 * @param carriedFrom the goal that its goal continues
 * @param targetKind what {@code target} means, such as REACH
 */
public record KeyResult(
        UUID keyResultId,
        UUID goalId,
        String goalState,
        @Nullable UUID teamId,
        @Nullable String goalName,
        @Nullable UUID cycleId,
        @Nullable UUID carriedFrom,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String metric,
        @Nullable String aggregation,
        @Nullable String targetKind,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {

    /** Whether its goal is closed, or a draft that was removed, and takes no more contributions. */
    public boolean closed() {
        return goalState.equals("CLOSED") || goalState.equals("DELETED");
    }
}
