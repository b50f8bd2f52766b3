package io.lockstep.task.plan;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day by which a part of a task is done, such as "whitepaper draft done" (requirements.md, section 2, step 2b).
 *
 * @param milestoneId absent where somebody writes a new one
 * @param doneOn the day on which it was done; absent while it is open
 */
@Embeddable
@Schema(description = "A day by which a part of the task is done", examples = Milestone.EXAMPLE)
public record Milestone(
        @Schema(description = "Given by the service; a milestone of the same name keeps its own") @Nullable
        UUID milestoneId,

        @NotNull @Text @Size(max = 200) String name,

        @NotNull @Day @Schema(description = "The last day on which it is in time; within the task's dates")
        LocalDate due,

        @Day @Schema(description = "The day on which it was done") @Nullable
        LocalDate doneOn) {

    static final String EXAMPLE = """
            {"milestoneId": "01936f5e-0000-7000-8000-000000000070", "name": "白皮书初稿完成", "due": "2026-01-31"}""";

    /** The same one with an id. */
    Milestone identified(UUID id) {
        return new Milestone(id, name, due, doneOn);
    }

    /** The same one, due some days later, or earlier. */
    Milestone shifted(long days) {
        return new Milestone(milestoneId, name, due.plusDays(days), doneOn);
    }

    /** The same one, done. */
    Milestone done(LocalDate on) {
        return new Milestone(milestoneId, name, due, on);
    }
}
