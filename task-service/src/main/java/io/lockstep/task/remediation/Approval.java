package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a manager says with their agreement. */
@Schema(description = "What is said with the agreement", examples = "{\"comment\": \"同意延长两天\"}")
record Approval(@Text @Size(max = 1000) @Nullable String comment) {}
