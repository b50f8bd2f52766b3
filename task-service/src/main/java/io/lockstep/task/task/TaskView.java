package io.lockstep.task.task;

import io.lockstep.task.plan.Cadence;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.plan.Standard;
import io.lockstep.task.plan.Thresholds;
import io.lockstep.task.resource.Budget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as read; {@code warnings}, {@code suggestedProcedures} and {@code eventId} only in the answer to a write. */
@Schema(name = "Task", description = "A task", examples = TaskSamples.VIEW)
public record TaskView(
        UUID taskId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        TaskState state,
        String name,
        @Nullable String content,
        UUID ownerId,
        List<UUID> helperIds,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        Priority priority,

        @Schema(description = "How often the owner reports: the task's own, otherwise as the priority says")
        Cadence cadence,

        ProgressUnit progressUnit,
        @Nullable BigDecimal plannedQuantity,
        List<PlanPoint> planCurve,
        List<Indicator> indicators,
        List<Standard> standards,
        List<Contribution> contributions,

        @Schema(description = "The goals that it serves: those of its contributions and those named beside them")
        List<UUID> goalIds,

        List<Milestone> milestones,

        @Schema(description = "Tasks that are done first") List<UUID> dependsOn,

        @Nullable Thresholds thresholds,

        @Schema(description = "Money that it asks for; absent where none is") @Nullable
        Budget budget,

        @Schema(description = "The day on which it was started") @Nullable
        LocalDate startedOn,

        @Schema(description = "The day on which it was done or cancelled") @Nullable
        LocalDate closedOn,

        @Schema(description = "Why it is blocked, started with a warning, or cancelled") @Nullable
        String stateReason,

        @Schema(description = "Only in the answer to a write: what was let pass, and why that matters") @Nullable
        List<String> warnings,

        @Schema(
                description =
                        "Only in the answer to a creation: procedures for similar tasks, the most similar first, at most 3")
        @Nullable
        List<SuggestedProcedure> suggestedProcedures,

        @Schema(description = "Only in the answer to a write: for after= on reads of scores") @Nullable
        UUID eventId) {

    /** @param goals the goals of the task's contributions and those named beside them */
    static TaskView of(Task task, List<UUID> goals, @Nullable Budget budget) {
        var plan = task.plan();
        var terms = plan.terms();
        return new TaskView(
                task.id(),
                task.version(),
                task.state(),
                terms.name(),
                terms.content(),
                terms.ownerId(),
                plan.helperIds(),
                terms.teamId(),
                terms.period().start(),
                terms.period().end(),
                terms.priority(),
                Cadence.of(terms.cadence(), terms.priority()),
                terms.work().progressUnit(),
                terms.work().plannedQuantity(),
                terms.planCurve(),
                terms.indicators(),
                terms.standards(),
                plan.contributions(),
                goals,
                plan.milestones(),
                plan.dependsOn(),
                terms.thresholds(),
                budget,
                task.startedOn(),
                task.closedOn(),
                task.stateReason(),
                null,
                null,
                null);
    }

    /** The same task with the last event that tells of it. */
    public TaskView told(@Nullable UUID event) {
        return event == null ? this : answered(null, null, event);
    }

    /** The same task as the answer to a write. */
    TaskView written(@Nullable List<String> warningsOfIt, UUID event) {
        return answered(warningsOfIt, null, event);
    }

    /** The same task with the procedures that are suggested for it, where there are any. */
    TaskView suggesting(List<SuggestedProcedure> procedures) {
        return procedures.isEmpty() ? this : answered(warnings, procedures, eventId);
    }

    private TaskView answered(
            @Nullable List<String> warningsOfIt, @Nullable List<SuggestedProcedure> procedures, @Nullable UUID event) {
        return new TaskView(
                taskId,
                version,
                state,
                name,
                content,
                ownerId,
                helperIds,
                teamId,
                start,
                end,
                priority,
                cadence,
                progressUnit,
                plannedQuantity,
                planCurve,
                indicators,
                standards,
                contributions,
                goalIds,
                milestones,
                dependsOn,
                thresholds,
                budget,
                startedOn,
                closedOn,
                stateReason,
                warningsOfIt,
                procedures,
                event);
    }
}
