package io.lockstep.task.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
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
import org.jspecify.annotations.Nullable;

/** {@code task.task-changed}: the whole state of a task with its version, and what changed, why and by whom. */
record TaskChanged(
        UUID taskId,
        long version,
        TaskState state,
        String name,
        @Nullable String content,
        UUID ownerId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> helperIds,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        Priority priority,
        Cadence cadence,
        ProgressUnit progressUnit,
        @Nullable BigDecimal plannedQuantity,
        List<PlanPoint> planCurve,
        List<Indicator> indicators,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Standard> standards,
        List<Contribution> contributions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> goalIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Milestone> milestones,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> dependsOn,
        @Nullable Thresholds thresholds,
        @Nullable Budget budget,
        Change change) {

    static final EventType TYPE = EventType.v1("task", "task-changed");

    /** What a command did to a task. */
    public enum What {
        CREATED,
        EDITED,
        MADE_READY,
        STARTED,
        BLOCKED,
        RESUMED,
        COMPLETED,
        CANCELLED,
        MILESTONE_DONE,
        RESOURCES_CHANGED
    }

    /**
     * Why a task is as it is now.
     *
     * @param by the subject of whoever did it
     * @param loosening true when a task under way is easier to keep than before; otherwise absent
     */
    record Change(
            What what,
            @Nullable String reason,
            String by,
            @Nullable Boolean loosening) {}

    /** @param task as it is now */
    static OutgoingEvent of(TaskView task, Change change) {
        var payload = new TaskChanged(
                task.taskId(),
                task.version(),
                task.state(),
                task.name(),
                task.content(),
                task.ownerId(),
                task.helperIds(),
                task.teamId(),
                task.start(),
                task.end(),
                task.priority(),
                task.cadence(),
                task.progressUnit(),
                task.plannedQuantity(),
                task.planCurve(),
                task.indicators(),
                task.standards(),
                task.contributions(),
                task.goalIds(),
                task.milestones(),
                task.dependsOn(),
                task.thresholds(),
                task.budget(),
                change);
        return OutgoingEvent.of(TYPE, task.taskId(), payload);
    }
}
