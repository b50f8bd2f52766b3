package io.lockstep.goal.cycle;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cycle to plan: the span, usually a quarter, at whose end goals are reviewed.
 *
 * @param start its first day, in the organisation's time zone
 * @param end its last day
 * @param label how people write the period, such as {@code 2026Q1}
 */
@Schema(example = """
                {"name": "First quarter", "start": "2026-01-01", "end": "2026-03-31", "label": "2026Q1"}""")
record NewCycle(
        @NotNull @Text @Size(max = 200) String name,
        @NotNull @Day LocalDate start,
        @NotNull @Day LocalDate end,
        @Nullable @Text @Size(max = 100) String label) {}
