package io.lockstep.task.risk;

import io.lockstep.kit.validation.Text;
import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.adjustment.BudgetShift;
import io.lockstep.task.adjustment.TaskChange;
import io.lockstep.task.task.TaskDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a risk comes true (应急预案).
 *
 * @param description in words
 */
@Schema(description = "What is done when it comes true: in words, and as changes of the plan that one call applies")
record Contingency(
        @NotNull @Text @Size(max = 1000) String description,

        @Size(max = 50) @Schema(description = "Other dates, curves and indicator targets") @Nullable
        List<@NotNull @Valid TaskChange> tasks,

        @Size(max = 20) @Schema(description = "Work that is then done") @Nullable
        List<@NotNull @Valid TaskDetails> newTasks,

        @Size(max = 20) @Schema(description = "Confirmed money that goes from one task to another") @Nullable
        List<@NotNull @Valid BudgetShift> budgetShifts) {

    Contingency {
        tasks = tasks == null ? List.of() : tasks;
        newTasks = newTasks == null ? List.of() : newTasks;
        budgetShifts = budgetShifts == null ? List.of() : budgetShifts;
    }

    boolean changesThePlan() {
        return !tasks.isEmpty() || !newTasks.isEmpty() || !budgetShifts.isEmpty();
    }

    Adjustment adjustment() {
        return new Adjustment(description, tasks, newTasks, budgetShifts, null);
    }
}
