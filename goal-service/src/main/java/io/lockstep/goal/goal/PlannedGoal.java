package io.lockstep.goal.goal;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.KeyResultState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as other features of the plan see it: what it says, where it stands, and which version that is. */
public record PlannedGoal(
        UUID goalId,
        long version,
        GoalState state,
        GoalKind kind,
        String name,
        UUID cycleId,
        @Nullable UUID parentId,
        UUID ownerId,
        @Nullable UUID teamId,
        Period period,
        @Nullable String periodLabel,
        List<KeyResultState> keyResults) {

    public static PlannedGoal of(GoalView goal) {
        return new PlannedGoal(
                goal.goalId(),
                goal.version(),
                goal.state(),
                goal.kind(),
                goal.name(),
                goal.cycleId(),
                goal.parentId(),
                goal.ownerId(),
                goal.teamId(),
                new Period(goal.start(), goal.end()),
                goal.periodLabel(),
                goal.keyResults());
    }
}
