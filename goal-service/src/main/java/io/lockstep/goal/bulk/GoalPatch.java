package io.lockstep.goal.bulk;

import io.lockstep.goal.drafting.EditedGoal;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalLevel;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about one goal; what is absent stays as it is.
 *
 * @param version the version that the author read, to be refused if it is another by now; not checked where absent
 * @param weight percent among the parts of the parent
 */
@Schema(example = """
                {"goalId": "01936f5e-0000-7000-8000-000000000040", "version": 3, "weight": 70, "stage": "MATURE"}""")
record GoalPatch(
        @NotNull UUID goalId,
        @Nullable Long version,
        @Text @Size(max = 500) @Nullable String name,
        @Nullable UUID ownerId,
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

        @DecimalMin("0") @DecimalMax("100") @Amount @Nullable
        BigDecimal weight) {

    /** Whether it says anything about what a goal says, and not of its weight alone. */
    boolean edits() {
        return name != null
                || ownerId != null
                || teamId != null
                || period != null
                || start != null
                || end != null
                || periodLabel != null
                || thresholds != null
                || level != null
                || stage != null
                || priority != null
                || budget != null;
    }

    /** The whole of what the goal shall say. */
    EditedGoal of(Goal goal, BulkChange command) {
        var is = goal.terms();
        var kept = is.profile().priority();
        return new EditedGoal(
                Objects.requireNonNullElse(name, is.name()),
                is.cycleId(),
                Objects.requireNonNullElse(ownerId, is.ownerId()),
                teamId == null ? is.teamId() : teamId,
                period,
                period != null || start != null ? start : is.period().start(),
                period != null || end != null ? end : is.period().end(),
                periodLabel != null || movesPeriod() ? periodLabel : is.periodLabel(),
                thresholds == null ? is.thresholds() : thresholds,
                level,
                stage == null ? is.profile().stage() : stage,
                priority != null || kept == null ? priority : kept.stated(),
                budget == null ? is.profile().budget() : budget,
                command.reason(),
                command.trigger());
    }

    private boolean movesPeriod() {
        return period != null || start != null || end != null;
    }
}
