package io.lockstep.goal.goal;

import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.GoalPriority;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code goal.goal-changed}: the whole state of a goal with its version, and what changed, why and by whom. */
public record GoalChanged(
        UUID goalId,
        long version,
        GoalState state,
        GoalKind kind,
        String name,
        UUID cycleId,
        @Nullable UUID parentId,
        @Nullable BigDecimal weight,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        @Nullable String periodLabel,
        @Nullable Thresholds thresholds,
        GoalLevel level,
        @Nullable String stage,
        @Nullable Priority priority,
        @Nullable Budget budget,
        @Nullable UUID carriedFrom,
        @Nullable LocalDate ownerSince,
        List<KeyResultState> keyResults,
        Change change) {

    public static final EventType TYPE = EventType.v1("goal", "goal-changed");

    /** What a command did to a goal. */
    public enum What {
        CREATED,
        EDITED,
        ACTIVATED,
        MOVED,
        REWEIGHTED,
        CLOSED,
        OWNER_CHANGED,
        CARRIED_OVER
    }

    /** How important the goal is; core goals are tracked daily. */
    public record Priority(PriorityLevel level, boolean core) {

        private static @Nullable Priority of(@Nullable GoalPriority priority) {
            return priority == null ? null : new Priority(priority.level(), priority.core());
        }
    }

    /**
     * Why a goal is as it is now.
     *
     * @param trigger the strategy trigger behind it, if there is one
     * @param loosening true where it became easier to reach, otherwise absent
     * @param by the subject of whoever did it
     */
    public record Change(
            What what,
            @Nullable String reason,
            @Nullable StrategyTrigger trigger,
            @Nullable Boolean loosening,
            String by) {}

    public static OutgoingEvent of(Goal goal, Change change) {
        var terms = goal.terms();
        var payload = new GoalChanged(
                goal.id(),
                goal.version(),
                goal.state(),
                goal.kind(),
                terms.name(),
                terms.cycleId(),
                goal.parentId(),
                goal.weight(),
                terms.ownerId(),
                terms.teamId(),
                goal.period().start(),
                goal.period().end(),
                terms.periodLabel(),
                terms.thresholds(),
                terms.profile().level(),
                terms.profile().stage(),
                Priority.of(terms.profile().priority()),
                terms.profile().budget(),
                goal.carriedFrom(),
                goal.ownerSince(),
                GoalView.keyResults(goal),
                change);
        return OutgoingEvent.of(TYPE, goal.id(), payload);
    }
}
