package io.lockstep.task.adjustment;

import io.lockstep.task.plan.Loosening;
import io.lockstep.task.plan.TaskPlan;
import java.util.EnumSet;
import java.util.Set;

/**
 * What differs between two plans of a task, and whether the second is easier to keep (requirements.md, section 9, Loosening).
 *
 * @param kinds what is not as it was
 * @param loosening whether a date, the curve or a target is easier to keep
 */
record Difference(Set<AdjustmentKind> kinds, boolean loosening) {

    static Difference between(TaskPlan planBefore, TaskPlan planAfter) {
        var before = planBefore.terms();
        var after = planAfter.terms();
        var kinds = EnumSet.noneOf(AdjustmentKind.class);
        if (!before.period().equals(after.period())) {
            kinds.add(AdjustmentKind.DATES);
        }
        if (!before.planCurve().equals(after.planCurve())) {
            kinds.add(AdjustmentKind.CURVE);
        }
        if (!before.indicators().equals(after.indicators())) {
            kinds.add(AdjustmentKind.TARGET);
        }
        var startsLater = after.period().start().isAfter(before.period().start());
        return new Difference(
                kinds, startsLater || !Loosening.between(planBefore, planAfter).isEmpty());
    }
}
