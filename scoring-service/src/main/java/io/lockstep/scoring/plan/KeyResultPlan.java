package io.lockstep.scoring.plan;

import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.achievement.PlanCurve;
import io.lockstep.scoring.achievement.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key result as it stands in the read model, with what it takes from its goal and cycle.
 *
 * @param goal the goal that it belongs to
 * @param minimumSample below it the value of a rate is noise
 * @param filter which facts count, for lead facts and formulas
 * @param lastTick the last day that its cycle has started
 */
public record KeyResultPlan(
        UUID id,
        String name,
        String metric,
        String unit,
        GoalPlan goal,
        Target target,
        Aggregation aggregation,
        PlanCurve curve,
        BigDecimal weight,
        LocalDate start,
        LocalDate end,
        GoalChanged.@Nullable ThresholdOverride thresholds,
        Source source,
        BigDecimal minimumSample,
        FactFilter filter,
        boolean removed,
        @Nullable LocalDate lastTick) {

    /** Whether it has a score at all. */
    public boolean isScored() {
        return !removed && goal.state() != GoalState.DRAFT;
    }

    /** Whether a shortfall is worth an alert. */
    public boolean isLive() {
        return !removed && goal.isLive();
    }

    /** The same with another target. */
    public KeyResultPlan aimingAt(Target other) {
        return with(goal, other, lastTick);
    }

    /** The same on an earlier day, before its goal and cycle were closed and later days started. */
    public KeyResultPlan asOf(LocalDate day) {
        return with(goal.whileOpen(), target, lastTick != null && lastTick.isAfter(day) ? day : lastTick);
    }

    private KeyResultPlan with(GoalPlan otherGoal, Target otherTarget, @Nullable LocalDate otherTick) {
        return new KeyResultPlan(
                id,
                name,
                metric,
                unit,
                otherGoal,
                otherTarget,
                aggregation,
                curve,
                weight,
                start,
                end,
                thresholds,
                source,
                minimumSample,
                filter,
                removed,
                otherTick);
    }

    public Judgement judgement() {
        return new Judgement(target, aggregation, curve, goal.isClosed());
    }
}
