package io.lockstep.tracking.source;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new secret of a source. */
@Schema(
        description = "A new secret; the one before stays valid for a while, older ones end at once",
        examples = SourceSamples.NEW_SECRET)
record NewSecret(
        @Schema(
                description =
                        "What the system signs with, where it makes that up itself; without it one is made and shown once")
        @Nullable
        @Text
        @Size(min = 8, max = 255)
        String secret,

        @Schema(description = "The one event that it signs, such as Lead.update of EspoCRM; all when absent")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
        String endpoint,

        @Schema(description = "For how many hours the secret before stays valid; 24 when absent")
        @Nullable
        @Min(0)
        @Max(720)
        Integer oldValidForHours) {}
