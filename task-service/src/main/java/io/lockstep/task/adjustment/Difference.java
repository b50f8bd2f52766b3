package io.lockstep.task.adjustment;

import io.lockstep.task.plan.Direction;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.TaskTerms;
import java.util.EnumSet;
import java.util.Set;

/**
 * What differs between two plans of a task, and whether the second is easier to keep (requirements.md, section 9, Loosening).
 *
 * @param kinds what is not as it was
 * @param loosening whether a date, the curve or a target is easier to keep
 */
record Difference(Set<AdjustmentKind> kinds, boolean loosening) {

    static Difference between(TaskTerms before, TaskTerms after) {
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
        return new Difference(kinds, loosens(before, after));
    }

    private static boolean loosens(TaskTerms before, TaskTerms after) {
        return after.period().end().isAfter(before.period().end())
                || after.period().start().isAfter(before.period().start())
                || Curve.of(after).expectsLessThan(Curve.of(before))
                || anyTargetLoosened(before, after);
    }

    /** Both have the same indicators in the same order: an adjustment changes their targets alone. */
    private static boolean anyTargetLoosened(TaskTerms before, TaskTerms after) {
        for (int i = 0; i < before.indicators().size(); i++) {
            if (isLooser(after.indicators().get(i), before.indicators().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLooser(Indicator after, Indicator before) {
        var rise = after.target().compareTo(before.target());
        return before.direction() == Direction.LOWER_IS_BETTER ? rise > 0 : rise < 0;
    }
}
