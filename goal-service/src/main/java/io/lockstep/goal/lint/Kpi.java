package io.lockstep.goal.lint;

import io.lockstep.goal.metric.Metric;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of the set.
 *
 * @param item its place in the set, from 0
 * @param keyResultId where the set is that of a goal
 * @param known what the catalogue says of it, whether it was named by code, name or alias
 */
record Kpi(
        int item,
        @Nullable UUID keyResultId,
        String name,
        @Nullable BigDecimal weight,
        @Nullable Metric known) {

    BigDecimal weightOrZero() {
        return weight == null ? BigDecimal.ZERO : weight;
    }
}
