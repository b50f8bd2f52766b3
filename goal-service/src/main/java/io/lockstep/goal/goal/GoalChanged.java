package io.lockstep.goal.goal;

import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.keyresult.Thresholds;
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
        CLOSED
    }

    /**
     * Why a goal is as it is now.
     *
     * @param by the subject of whoever did it
     */
    public record Change(What what, @Nullable String reason, String by) {}

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
                GoalView.keyResults(goal),
                change);
        return OutgoingEvent.of(TYPE, goal.id(), payload);
    }
}
