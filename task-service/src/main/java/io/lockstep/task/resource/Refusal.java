package io.lockstep.task.resource;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a resource is refused. */
@Schema(name = "ResourceRefusal", description = "Why the resource is refused", examples = "{\"reason\": \"预算审批延迟\"}")
record Refusal(@NotNull @Text @Size(max = 1000) String reason) {}
