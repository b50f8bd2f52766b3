package io.lockstep.scoring.achievement;

import static io.lockstep.scoring.achievement.Rating.Reason.NO_FACT;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is judged: its target, its curve, and whether it still runs.
 *
 * @param closed the goal or its cycle is closed: nothing is expected any more, so pace equals achievement
 */
public record Judgement(Target target, Aggregation aggregation, PlanCurve curve, boolean closed) {

    /** Version of the formulas of this package and of the roll-up; every score carries it. */
    public static final int FORMULA_VERSION = 1;

    /** Both fractions of a key result. */
    public record Result(Rating achievement, Rating pace) {

        /** Neither fraction, for one reason. */
        public static Result noData(Rating.Reason reason) {
            return new Result(new Rating.NoData(reason), new Rating.NoData(reason));
        }
    }

    /** Judges {@code value}, absent when no fact has arrived, as of {@code day}. */
    public Result of(@Nullable BigDecimal value, @Nullable LocalDate day) {
        if (value == null || day == null) {
            return Result.noData(NO_FACT);
        }
        var achievement = target.achievement(value);
        return new Result(achievement, isPaced() ? target.pace(value, curve, day) : achievement);
    }

    /** Whether the curve has a say: only for running totals with a way to go. */
    public boolean isPaced() {
        return !closed && aggregation == Aggregation.TOTAL && target.kind().hasWay();
    }
}
