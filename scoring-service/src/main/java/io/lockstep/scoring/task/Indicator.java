package io.lockstep.scoring.task;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.achievement.Target;
import io.lockstep.scoring.achievement.TargetKind;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that a task has to keep, such as a lead conversion of 10 %; missing it is a KPI shortfall, not a schedule lag.
 *
 * @param code its name within the task
 */
public record Indicator(String code, String name, String unit, BigDecimal target, Direction direction) {

    public Indicator {
        Objects.requireNonNull(code, "an indicator needs a code");
        Objects.requireNonNull(target, "an indicator needs a target");
        Objects.requireNonNull(direction, "an indicator needs a direction");
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** {@code value} against the target; 8 % of 10 % gives 0.80. */
    public Rating reached(@Nullable BigDecimal value) {
        if (value == null) {
            return new Rating.NoData(Rating.Reason.NO_FACT);
        }
        var kind = direction == Direction.HIGHER_IS_BETTER ? TargetKind.STAY_ABOVE : TargetKind.STAY_BELOW;
        return Target.of(kind, target).achievement(value);
    }
}
