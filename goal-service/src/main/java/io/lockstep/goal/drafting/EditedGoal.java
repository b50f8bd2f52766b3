package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.StatedPriority;
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
 * @param period its days as a text such as 2024Q3, in place of start and end
 * @param level as it was where absent
 * @param reason why; needed once the goal is active
 * @param trigger the strategy trigger behind it; a reason by itself
 */
@Schema(example = """
                {"name": "季度提供有效线索1000条", "cycleId": "01936f5e-0000-7000-8000-000000000030",
                 "ownerId": "01936f5e-0000-7000-8000-000000000021", "start": "2026-01-01", "end": "2026-12-31",
                 "periodLabel": "2026Q1-Q4", "reason": "handed over"}""")
public record EditedGoal(
        @NotNull @Text @Size(max = 500) String name,
        @NotNull UUID cycleId,
        @NotNull UUID ownerId,
        @Nullable UUID teamId,
        @Text @Size(max = 100) @Nullable String period,
        @Day @Nullable LocalDate start,
        @Day @Nullable LocalDate end,
        @Text @Size(max = 100) @Nullable String periodLabel,
        @Valid @Nullable Thresholds thresholds,
        @Nullable GoalLevel level,
        @Text @Size(max = 100) @Nullable String stage,
        @Valid @Nullable StatedPriority priority,
        @Valid @Nullable Budget budget,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    public EditedGoal {
        reason = StrategyTrigger.reason(reason, trigger);
    }

    StatedTerms stated() {
        return new StatedTerms(
                name, cycleId, ownerId, period, start, end, periodLabel, thresholds, level, stage, priority, budget);
    }
}
