package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.StatedPriority;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal to draft.
 *
 * @param parentId the goal above it, none for the top of a tree
 * @param weight percent among the parts of the parent; counts once the goal is active
 * @param teamId the team it belongs to; the owner's where absent
 * @param period its days as a text: 2024Q1-Q4, 2024Q3, 2024.06 or 2024.01.05; in place of start and end
 * @param start its first day, in the organisation's time zone
 * @param periodLabel how people write the period, such as {@code 2026Q1-Q4}; the period's text where absent
 * @param thresholds in place of the defaults 0.90 and 0.60
 * @param level the parent's where absent, COMPANY at the top
 * @param stage of the business: NEW, MATURE, or one of the organisation's own
 */
@Schema(example = """
                {"kind": "MARKETING", "name": "季度提供有效线索1000条", "cycleId": "01936f5e-0000-7000-8000-000000000030",
                 "parentId": "01936f5e-0000-7000-8000-000000000041", "weight": 60,
                 "ownerId": "01936f5e-0000-7000-8000-000000000020", "start": "2026-01-01", "end": "2026-12-31",
                 "periodLabel": "2026Q1-Q4",
                 "keyResults": [{"name": "有效线索 1000 条", "metric": "EFFECTIVE_LEADS", "aggregation": "TOTAL", "unit": "条",
                   "targetKind": "REACH", "target": 1000, "weight": 100}]}""")
public record NewGoal(
        @NotNull GoalKind kind,
        @Nullable UUID parentId,

        @DecimalMin("0") @DecimalMax("100") @Amount @Nullable
        BigDecimal weight,

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
        @Size(max = 100) @Nullable List<@NotNull @Valid KeyResultTerms> keyResults) {

    public NewGoal {
        keyResults = keyResults == null ? List.of() : keyResults;
    }

    StatedTerms stated() {
        return new StatedTerms(
                name, cycleId, ownerId, period, start, end, periodLabel, thresholds, level, stage, priority, budget);
    }
}
