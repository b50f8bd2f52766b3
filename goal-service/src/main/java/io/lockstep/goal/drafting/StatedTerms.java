package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.StatedPriority;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body says of a goal, as it says it. */
record StatedTerms(
        String name,
        UUID cycleId,
        UUID ownerId,
        @Nullable String period,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String periodLabel,
        @Nullable Thresholds thresholds,
        @Nullable GoalLevel level,
        @Nullable String stage,
        @Nullable StatedPriority priority,
        @Nullable Budget budget) {}
