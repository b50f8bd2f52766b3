package io.lockstep.goal.funding;

import io.lockstep.goal.priority.PriorityLevel;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranked goal of a cycle with the money that is set aside for it.
 *
 * @param rank 1 for the highest score; goals of one score share a rank
 */
record FundedGoal(
        long rank,
        UUID goalId,
        String name,
        PriorityLevel level,
        int score,
        @Nullable BigDecimal budget) {}
