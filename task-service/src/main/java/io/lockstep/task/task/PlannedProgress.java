package io.lockstep.task.task;

import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanCurve;
import io.lockstep.task.plan.ProgressUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a task's plan curve expects at the end of a day (requirements.md, T3).
 *
 * @param planned in the progress unit; absent without a plan
 * @param fraction of the whole; absent without a plan
 */
@Schema(
        description = "What the plan curve expects at the end of a day; planned is absent where there is no plan",
        examples = PlannedProgress.EXAMPLE)
record PlannedProgress(
        UUID taskId,
        LocalDate date,
        ProgressUnit progressUnit,
        BigDecimal whole,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal fraction) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000060", "date": "2026-02-15", "progressUnit": "PERCENT",
             "whole": 1, "planned": 0.8, "fraction": 0.8}""";

    private static final int SCALE = 6;

    static PlannedProgress of(TaskView task, LocalDate date) {
        var planned = PlanCurve.plannedAt(task.planCurve(), new Period(task.start(), task.end()), date);
        var whole = task.plannedQuantity() == null ? BigDecimal.ONE : task.plannedQuantity();
        var fraction = planned == null ? null : planned.divide(whole, SCALE, RoundingMode.HALF_EVEN);
        return new PlannedProgress(task.taskId(), date, task.progressUnit(), whole, planned, fraction);
    }
}
