package io.lockstep.tracking.leadbook;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a lead is another's double. */
@Schema(description = "That a lead is another's double", examples = LeadBookSamples.MERGE)
record Merge(
        @NotNull UUID into, @NotNull @Text @Size(max = 500) String reason) {}
