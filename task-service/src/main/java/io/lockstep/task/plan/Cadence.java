package io.lockstep.task.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a task's owner reports (requirements.md, N3).
 *
 * @param everyDays days from one report to the next
 * @param workingDaysOnly whether a report that falls on a day off is due on the next working day
 */
@Embeddable
@Schema(
        description = "How often the owner reports; without one of its own the priority decides",
        examples = "{\"everyDays\": 3, \"workingDaysOnly\": true}")
public record Cadence(
        @NotNull @Min(1) @Max(366) @Schema(description = "Days from one report to the next")
        Integer everyDays,

        @NotNull @Schema(description = "Whether a report that falls on a day off is due on the next working day")
        Boolean workingDaysOnly) {

    private static final Cadence DAILY = new Cadence(1, true);
    private static final Cadence WEEKLY = new Cadence(7, true);

    /** The cadence of a task: its own, otherwise daily for core and weekly for general tasks. */
    public static Cadence of(@Nullable Cadence own, Priority priority) {
        if (own != null) {
            return own;
        }
        return priority == Priority.CORE ? DAILY : WEEKLY;
    }
}
