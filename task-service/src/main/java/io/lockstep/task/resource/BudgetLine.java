package io.lockstep.task.resource;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The money of one task, or of all together where {@code taskId} is absent.
 *
 * @param spent in the organisation's currency
 * @param deviation (spent - planned) / planned; absent where nothing is planned, or it is planned in another currency
 */
@Schema(description = "Money of one task, or a total: planned, committed and spent")
record BudgetLine(
        @Nullable UUID taskId,
        @Nullable String name,
        String currency,
        BigDecimal planned,
        BigDecimal committed,
        BigDecimal spent,

        @Schema(description = "(spent - planned) / planned: the cost deviation, below 0 for less than planned")
        @Nullable
        BigDecimal deviation,

        @Schema(description = "Goals that the task serves: with several, it counts in the total of each") @Nullable
        List<UUID> goalIds) {}
