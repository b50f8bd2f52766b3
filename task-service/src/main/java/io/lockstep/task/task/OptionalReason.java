package io.lockstep.task.task;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a command is given, where that is not always needed. */
@Schema(description = "Why, if there is something to say", examples = "{\"reason\": \"嘉宾已确认，平台费下周到账\"}")
record OptionalReason(@Text @Size(max = 1000) @Nullable String reason) {}
