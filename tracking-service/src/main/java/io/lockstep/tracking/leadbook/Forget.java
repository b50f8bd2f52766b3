package io.lockstep.tracking.leadbook;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a lead's person asked to be forgotten. */
@Schema(description = "That a lead's person asked to be forgotten", examples = LeadBookSamples.FORGET)
record Forget(
        @NotNull
        @Text
        @Size(max = 500)
        @Schema(description = "Kept in the audit trail, so nothing personal belongs in it")
        String reason,

        @Schema(
                description = "The lead's id at its source, as the CRM shows it: what could not be read and names it is"
                        + " erased too. It is not kept")
        @Nullable
        @Text
        @Size(max = 255)
        String externalId) {}
