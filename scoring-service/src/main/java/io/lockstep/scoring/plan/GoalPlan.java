package io.lockstep.scoring.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as it stands in the read model. */
public record GoalPlan(
        UUID id,
        long version,
        GoalState state,
        String name,
        UUID cycleId,
        boolean cycleClosed,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        GoalChanged.@Nullable ThresholdOverride thresholds) {

    /** Closed itself or with its cycle: judged against its target alone. */
    public boolean isClosed() {
        return cycleClosed || state == GoalState.CLOSED;
    }

    /** The same before it and its cycle were closed. */
    public GoalPlan whileOpen() {
        var was = state == GoalState.CLOSED ? GoalState.ACTIVE : state;
        return new GoalPlan(id, version, was, name, cycleId, false, ownerId, teamId, start, end, thresholds);
    }

    /** Whether a shortfall is worth an alert. */
    public boolean isLive() {
        return state == GoalState.ACTIVE && !cycleClosed;
    }
}
