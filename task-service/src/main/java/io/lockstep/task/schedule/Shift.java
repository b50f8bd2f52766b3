package io.lockstep.task.schedule;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves tasks with their milestones and plans to other days. */
@Schema(
        name = "TaskShift",
        description = "Tasks, and by how many days they move with their milestones and plans",
        examples = Shift.EXAMPLE)
record Shift(
        @NotNull @Valid Selection tasks,

        @Min(-3660) @Max(3660) @Schema(description = "Days of the calendar; below 0 for earlier, not 0")
        int days,

        @NotNull @Text @Size(max = 1000) String reason) {

    static final String EXAMPLE = """
            {"tasks": {"goalId": "01936f5e-0000-7000-8000-000000000040"}, "days": 7, "reason": "预算审批延迟"}""";
}
