package io.lockstep.tracking.leadbook;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a lead's person asked to be forgotten. */
@Schema(description = "That a lead's person asked to be forgotten", examples = LeadBookSamples.FORGET)
record Forget(@NotNull @Text @Size(max = 500) String reason) {}
