package io.lockstep.goal.history;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value to import.
 *
 * @param metric the KPI's code, name or alias
 * @param period a year, quarter or month: {@code 2024Q1-Q4}, {@code 2024Q3}, {@code 2024.06}
 * @param sample how many cases the value stands on, where it is a rate or an average
 */
@Schema(name = "HistoryValue", example = """
                {"metric": "effective-leads", "period": "2025Q1", "value": 960}""")
record HistoryRow(
        @NotNull @Text @Size(max = 100) String metric,
        @NotNull @Text @Size(max = 30) String period,
        @NotNull @Amount BigDecimal value,
        @Min(0) @Nullable Long sample) {}
