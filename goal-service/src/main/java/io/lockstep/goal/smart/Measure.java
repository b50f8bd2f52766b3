package io.lockstep.goal.smart;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key result as the screening sees it.
 *
 * @param metric the code of its KPI
 * @param target the value to reach, whatever the target kind says it is relative to; absent for a range
 * @param known what the catalogue says of the KPI; absent where it does not know it
 * @param band what the KPI's history supports for a period of this length; absent without history
 */
public record Measure(
        @Nullable UUID keyResultId,
        String name,
        String metric,
        String unit,
        Direction direction,
        @Nullable BigDecimal target,
        @Nullable Known known,
        @Nullable Band band) {

    /**
     * What the catalogue says of a KPI.
     *
     * @param better what to use in place of a vague one
     */
    public record Known(
            Words name,
            String unit,
            Direction direction,
            boolean vague,
            boolean retired,
            @Nullable Words better) {}

    /** The least and the most that history supports, {@code low <= high}. */
    public record Band(BigDecimal low, BigDecimal high) {}
}
