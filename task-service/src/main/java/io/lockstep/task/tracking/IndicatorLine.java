package io.lockstep.task.tracking;

import io.lockstep.task.plan.Direction;
import io.lockstep.task.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a task: 8 % of 10 % is 0.8 (requirements.md, T2). Without a value nothing is said, which is not 0 (T8).
 *
 * @param ratio value / target, for lower-is-better target / value; six places
 */
@Schema(description = "An indicator and its latest value; without a value nothing is known, which is not 0")
record IndicatorLine(
        String code,
        String name,
        String unit,
        BigDecimal target,
        @Nullable BigDecimal value,

        @Schema(description = "value / target; target / value where lower is better") @Nullable
        BigDecimal ratio) {

    private static final int SCALE = 6;

    static IndicatorLine of(Indicator indicator, @Nullable BigDecimal value) {
        return new IndicatorLine(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.target(),
                value,
                value == null ? null : ratio(indicator, value));
    }

    private static @Nullable BigDecimal ratio(Indicator indicator, BigDecimal value) {
        var lower = indicator.direction() == Direction.LOWER_IS_BETTER;
        var above = lower ? indicator.target() : value;
        var below = lower ? value : indicator.target();
        return below.signum() == 0 ? null : above.divide(below, SCALE, RoundingMode.HALF_EVEN);
    }
}
