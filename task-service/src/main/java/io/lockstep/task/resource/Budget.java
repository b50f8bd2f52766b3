package io.lockstep.task.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The money of a task or of several.
 *
 * @param planned what was asked for and not refused
 * @param committed what of it is confirmed
 */
@Schema(
        description = "Money asked for, and confirmed",
        examples = "{\"planned\": 20000, \"committed\": 20000, \"currency\": \"CNY\"}")
public record Budget(BigDecimal planned, BigDecimal committed, String currency) {

    private static final int SCALE = 6;

    /**
     * How far spending is from the plan: (spent - planned) / planned, to six places, below 0 for less than planned (the
     * marketing cost deviation of requirements.md, section 5, is its absolute value). Absent where nothing is planned.
     */
    public static @Nullable BigDecimal deviation(BigDecimal planned, BigDecimal spent) {
        return planned.signum() == 0 ? null : spent.subtract(planned).divide(planned, SCALE, RoundingMode.HALF_EVEN);
    }
}
