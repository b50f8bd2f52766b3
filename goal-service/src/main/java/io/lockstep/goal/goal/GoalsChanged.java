package io.lockstep.goal.goal;

import io.lockstep.goal.goal.GoalChanged.What;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells other features of this service which goals a command has changed. Fired with CDI in the command's transaction, after the
 * goals were written, so that SQL sees them; whoever observes it ({@code @Observes GoalsChanged}) commits or fails with the command.
 *
 * @param reason why, where the command has a reason
 * @param trigger the strategy trigger behind it, if there is one
 * @param by the subject of the caller
 */
public record GoalsChanged(
        List<Changed> goals,
        @Nullable String reason,
        @Nullable StrategyTrigger trigger,
        String by) {

    /**
     * One of them.
     *
     * @param before absent for a goal that is new
     * @param state all that is said of the goal now
     */
    public record Changed(What what, @Nullable PlannedGoal before, PlannedGoal after, GoalView state) {}
}
