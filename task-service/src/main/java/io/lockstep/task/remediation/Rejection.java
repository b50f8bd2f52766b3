package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what was filed is refused. */
@Schema(description = "Why it is refused", examples = "{\"reason\": \"延期不能解决文案问题，请先更换文案\"}")
record Rejection(@NotNull @Text @Size(max = 1000) String reason) {}
