package io.lockstep.goal.drafting;

import io.lockstep.goal.Period;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a goal shall say from now on. Its place, weights and key results have commands of their own.
 *
 * @param reason why; needed once the goal is active
 */
@Schema(example = """
                {"name": "季度提供有效线索1000条", "cycleId": "01936f5e-0000-7000-8000-000000000030",
                 "ownerId": "01936f5e-0000-7000-8000-000000000021", "start": "2026-01-01", "end": "2026-12-31",
                 "periodLabel": "2026Q1-Q4", "reason": "handed over"}""")
record EditedGoal(
        @NotNull @Text @Size(max = 500) String name,
        @NotNull UUID cycleId,
        @NotNull UUID ownerId,
        @Nullable UUID teamId,
        @NotNull @Day LocalDate start,
        @NotNull @Day LocalDate end,
        @Text @Size(max = 100) @Nullable String periodLabel,
        @Valid @Nullable Thresholds thresholds,
        @Text @Size(max = 1000) @Nullable String reason) {

    GoalTerms terms(@Nullable UUID team) {
        return new GoalTerms(name, cycleId, ownerId, team, Period.of(start, end, ""), periodLabel, thresholds);
    }
}
