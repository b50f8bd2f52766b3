package io.lockstep.task.task;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a task is given up. */
@Schema(description = "Why the task is given up", examples = "{\"reason\": \"预算审批延迟\"}")
record Cancellation(@NotNull @Text @Size(max = 1000) String reason) {}
