package io.lockstep.task.schedule;

import io.lockstep.task.directory.Person;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanCurve;
import io.lockstep.task.progress.Progress;
import io.lockstep.task.task.TaskState;
import io.lockstep.task.task.TaskView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One task of a Gantt chart. */
@Schema(description = "One bar of a Gantt chart", examples = GanttBar.EXAMPLE)
record GanttBar(
        UUID taskId,
        String name,
        UUID ownerId,
        @Nullable String owner,
        TaskState state,
        LocalDate start,
        LocalDate end,
        List<UUID> dependsOn,
        List<Milestone> milestones,

        @Schema(description = "Fraction of the whole that the plan expects today; absent without a plan") @Nullable
        BigDecimal planned,

        @Schema(description = "Fraction of the whole that was reported; absent where nothing was") @Nullable
        BigDecimal actual,

        @Schema(
                description = "Days by which it may end later without the plan ending later; below 0 where a task that"
                        + " waits for it starts too early")
        long slackDays,

        @Schema(description = "Whether it has no slack") boolean critical) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000061", "name": "线上研讨会（3场）", "state": "RUNNING",
             "ownerId": "01936f5e-0000-7000-8000-000000000021", "owner": "王强", "start": "2026-01-10",
             "end": "2026-03-20", "dependsOn": ["01936f5e-0000-7000-8000-000000000060"], "milestones": [],
             "planned": 0.333333, "actual": 0.213333, "slackDays": 0, "critical": true}""";

    static final String CHART = "{\"start\": \"2026-01-05\", \"end\": \"2026-03-20\", \"items\": [" + EXAMPLE
            + "], \"criticalPath\": [\"01936f5e-0000-7000-8000-000000000061\"]}";

    private static final int SCALE = 6;

    static GanttBar of(
            TaskView task, @Nullable Person owner, @Nullable Progress progress, LocalDate today, long slack) {
        var whole = task.plannedQuantity() == null ? BigDecimal.ONE : task.plannedQuantity();
        var planned = PlanCurve.plannedAt(task.planCurve(), new Period(task.start(), task.end()), today);
        return new GanttBar(
                task.taskId(),
                task.name(),
                task.ownerId(),
                owner == null ? null : owner.name(),
                task.state(),
                task.start(),
                task.end(),
                task.dependsOn(),
                task.milestones(),
                fraction(planned, whole),
                fraction(progress == null ? null : progress.done(), whole),
                slack,
                slack <= 0);
    }

    private static @Nullable BigDecimal fraction(@Nullable BigDecimal value, BigDecimal whole) {
        return value == null ? null : value.divide(whole, SCALE, RoundingMode.HALF_EVEN);
    }
}
