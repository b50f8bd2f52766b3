package io.lockstep.goal.version;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.StrategyTrigger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a goal, as it is kept. */
record GoalVersion(
        UUID goalId,
        long version,
        What what,
        @Nullable String reason,
        @Nullable StrategyTrigger trigger,
        String by,
        Instant at,
        JsonNode state) {}
