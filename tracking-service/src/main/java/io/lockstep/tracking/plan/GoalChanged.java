package io.lockstep.tracking.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tracking reads of {@code goal.goal-changed}. */
record GoalChanged(
        UUID goalId,
        long version,
        String state,
        UUID ownerId,
        @Nullable UUID teamId,
        List<KeyResult> keyResults) {

    /** One of the goal's key results. */
    record KeyResult(UUID keyResultId, String aggregation, String source) {}

    boolean closed() {
        return state.equals("CLOSED");
    }
}
