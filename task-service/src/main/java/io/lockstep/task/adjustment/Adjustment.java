package io.lockstep.task.adjustment;

import io.lockstep.kit.validation.Text;
import io.lockstep.task.task.TaskDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of the plan itself (requirements.md, section 2, step 3c).
 *
 * @param description what is done, in words, such as 增加渠道B投放预算，优化落地页
 */
@Schema(description = "A change of the plan itself: at least one of its parts has to change something")
public record Adjustment(
        @NotNull @Text @Size(max = 1000) String description,

        @Size(max = 50) @Schema(description = "Other dates, curves and indicator targets; each task once") @Nullable
        List<@NotNull @Valid TaskChange> tasks,

        @Size(max = 20) @Schema(description = "Work that was not planned") @Nullable
        List<@NotNull @Valid TaskDetails> newTasks,

        @Size(max = 20) @Schema(description = "Confirmed money that goes from one task to another") @Nullable
        List<@NotNull @Valid BudgetShift> budgetShifts,

        @Valid @Nullable TargetProposal target) {

    public Adjustment {
        tasks = tasks == null ? List.of() : tasks;
        newTasks = newTasks == null ? List.of() : newTasks;
        budgetShifts = budgetShifts == null ? List.of() : budgetShifts;
    }
}
