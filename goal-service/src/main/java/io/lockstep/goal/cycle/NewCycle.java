package io.lockstep.goal.cycle;

import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cycle to plan: the span, usually a quarter, at whose end goals are reviewed.
 *
 * @param period its days as a text: 2024Q1-Q4, 2024Q3, 2024.06 or 2024.01.05; in place of start and end
 * @param start its first day, in the organisation's time zone
 * @param end its last day
 * @param label how people write the period, such as {@code 2026Q1}; the period's text where absent
 * @param kind what the days are in the fiscal calendar, where absent; a span of its own may call itself CUSTOM
 * @param followsCycleId the cycle before it, which ends before this one starts
 */
@Schema(example = """
                {"name": "First quarter", "period": "2026Q1", "followsCycleId": "01936f5e-0000-7000-8000-000000000031"}""")
record NewCycle(
        @NotNull @Text @Size(max = 200) String name,
        @Text @Size(max = 100) @Nullable String period,
        @Day @Nullable LocalDate start,
        @Day @Nullable LocalDate end,
        @Nullable @Text @Size(max = 100) String label,
        @Nullable PeriodKind kind,
        @Nullable UUID followsCycleId) {}
