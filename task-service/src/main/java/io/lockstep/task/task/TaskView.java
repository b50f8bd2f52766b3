package io.lockstep.task.task;

import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.plan.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as read; {@code eventId} only in the answer to a write. */
@Schema(name = "Task", description = "A task", examples = TaskSamples.VIEW)
record TaskView(
        UUID taskId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        TaskState state,
        String name,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        Priority priority,
        ProgressUnit progressUnit,
        @Nullable BigDecimal plannedQuantity,
        List<PlanPoint> planCurve,
        List<Indicator> indicators,
        List<Contribution> contributions,
        @Nullable Thresholds thresholds,

        @Schema(description = "Only in the answer to a write: for after= on reads of scores") @Nullable
        UUID eventId) {

    static TaskView of(Task task, @Nullable UUID eventId) {
        var terms = task.terms();
        return new TaskView(
                task.id(),
                task.version(),
                task.state(),
                terms.name(),
                terms.ownerId(),
                terms.teamId(),
                terms.period().start(),
                terms.period().end(),
                terms.priority(),
                terms.work().progressUnit(),
                terms.work().plannedQuantity(),
                terms.planCurve(),
                terms.indicators(),
                task.contributions(),
                terms.thresholds(),
                eventId);
    }
}
