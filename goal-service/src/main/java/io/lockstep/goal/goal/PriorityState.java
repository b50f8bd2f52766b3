package io.lockstep.goal.goal;

import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.GoalPriority;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The priority of a goal as it is read.
 *
 * @param core whether resources go there first; otherwise it is a secondary goal
 * @param score urgency x points of the return on input, 1 to 25
 * @param returnOnInput expected return divided by budget, rounded half even to six places
 */
@Schema(name = "Priority")
public record PriorityState(
        PriorityLevel level,
        boolean core,
        int score,
        @Nullable Integer urgency,
        @Nullable BigDecimal expectedReturn,
        @Nullable BigDecimal returnOnInput) {

    private static final int SCALE = 6;

    static @Nullable PriorityState of(GoalProfile profile) {
        var is = profile.priority();
        return is == null
                ? null
                : new PriorityState(
                        is.level(),
                        is.core(),
                        is.score(),
                        is.urgency(),
                        is.expectedReturn(),
                        returnOnInput(is, profile.budget()));
    }

    private static @Nullable BigDecimal returnOnInput(GoalPriority priority, @Nullable Budget budget) {
        var expected = priority.expectedReturn();
        return expected == null || budget == null || budget.amount().signum() == 0
                ? null
                : Decimals.plain(expected.divide(budget.amount(), SCALE, RoundingMode.HALF_EVEN));
    }
}
