package io.lockstep.task.schedule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a command is about: some by their ids, or the open ones of a cycle or goal.
 *
 * @param taskIds each has to be open
 */
@Schema(
        name = "TaskSelection",
        description = "Exactly one of the three",
        examples = "{\"goalId\": \"01936f5e-0000-7000-8000-000000000040\"}")
record Selection(
        @Size(min = 1, max = 500) @Schema(description = "These tasks; each has to be open") @Nullable
        List<@NotNull UUID> taskIds,

        @Schema(description = "The tasks that serve goals of this cycle") @Nullable
        UUID cycleId,

        @Schema(description = "The tasks that serve this goal") @Nullable
        UUID goalId) {

    boolean isOne() {
        return (taskIds == null ? 0 : 1) + (cycleId == null ? 0 : 1) + (goalId == null ? 0 : 1) == 1;
    }
}
