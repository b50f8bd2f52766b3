package io.lockstep.goal.screening;

import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The value that a key result wants to see, whatever its target is relative to (requirements.md section 9, Formulas). */
final class AbsoluteTarget {

    private AbsoluteTarget() {}

    /** Exact; absent for a range. */
    static @Nullable BigDecimal of(KeyResultState keyResult) {
        var target = keyResult.target();
        var baseline = keyResult.baseline();
        if (target == null) {
            return null;
        }
        return Decimals.plain(
                switch (keyResult.targetKind()) {
                    case INCREASE_BY_PERCENT ->
                        baseline == null
                                ? null
                                : baseline.add(baseline.multiply(target).movePointLeft(2));
                    case INCREASE_BY_POINTS -> baseline == null ? null : baseline.add(target);
                    case REACH, INCREASE_TO, DECREASE_TO, STAY_ABOVE, STAY_BELOW, WITHIN -> target;
                });
    }
}
