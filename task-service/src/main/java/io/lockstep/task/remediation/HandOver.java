package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall answer instead, and why. */
@Schema(
        description = "Who shall answer instead, and why",
        examples = "{\"ownerId\": \"01936f5e-0000-7000-8000-000000000022\", \"reason\": \"渠道B由产品营销负责\"}")
record HandOver(
        @NotNull UUID ownerId,
        @NotNull @Text @Size(max = 1000) String reason) {}
