package io.lockstep.task.risk;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened, or why a risk is none any more. */
@Schema(description = "What happened", examples = "{\"note\": \"直播平台停机两天\"}")
record Occurrence(@NotNull @Text @Size(max = 1000) String note) {}
