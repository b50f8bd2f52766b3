package io.lockstep.task.suggestion;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a suggestion is adopted or declined. */
@Schema(description = "Why it is adopted or declined", examples = "{\"reason\": \"下周起执行\"}")
record Answer(@NotNull @Text @Size(max = 1000) String reason) {}
