package io.lockstep.task.cadence;

import io.lockstep.task.plan.Cadence;
import io.lockstep.task.plan.Priority;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report that the owner of a task owes. */
@Schema(description = "A report that the owner of a task owes", examples = CheckIn.EXAMPLE)
record CheckIn(
        UUID taskId,
        String name,
        UUID ownerId,
        @Nullable String owner,
        Priority priority,
        Cadence cadence,

        @Schema(description = "The day by whose end it is due")
        LocalDate dueOn,

        @Schema(description = "Whether more working days have passed since than the grace")
        boolean overdue,

        @Schema(description = "The day that the last report is about") @Nullable
        LocalDate lastAsOf) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书撰写与推广",
             "ownerId": "01936f5e-0000-7000-8000-000000000020", "owner": "李娜", "priority": "CORE",
             "cadence": {"everyDays": 1, "workingDaysOnly": true}, "dueOn": "2026-02-16", "overdue": false,
             "lastAsOf": "2026-02-13"}""";

    static final String PAGE = "{\"on\": \"2026-02-16\", \"items\": [" + EXAMPLE + "]}";

    static CheckIn of(TrackedTask task, LocalDate due, boolean overdue) {
        return new CheckIn(
                task.taskId(),
                task.name(),
                task.ownerId(),
                task.owner(),
                task.priority(),
                task.cadence(),
                due,
                overdue,
                task.last());
    }
}
