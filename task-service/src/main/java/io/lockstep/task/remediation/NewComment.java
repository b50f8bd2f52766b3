package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a remediation. */
@Schema(description = "Something said about it", examples = "{\"text\": \"落地页周三上线\"}")
record NewComment(@NotNull @Text @Size(max = 2000) String text) {}
