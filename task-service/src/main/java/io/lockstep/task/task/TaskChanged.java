package io.lockstep.task.task;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
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
import org.jspecify.annotations.Nullable;

/** {@code task.task-changed}: the whole state of a task with its version, and what changed, why and by whom. */
record TaskChanged(
        UUID taskId,
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
        Change change) {

    static final EventType TYPE = EventType.v1("task", "task-changed");

    /** What a command did to a task. */
    enum What {
        CREATED,
        EDITED,
        CANCELLED
    }

    /**
     * Why a task is as it is now.
     *
     * @param by the subject of whoever did it
     */
    record Change(What what, @Nullable String reason, String by) {}

    static OutgoingEvent of(Task task, Change change) {
        var terms = task.terms();
        var payload = new TaskChanged(
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
                change);
        return OutgoingEvent.of(TYPE, task.id(), payload);
    }
}
