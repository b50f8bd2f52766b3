package io.lockstep.tracking.source;

import io.lockstep.kit.validation.Text;
import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source to be registered. */
@Schema(description = "A source to be registered", examples = SourceSamples.NEW)
record NewSource(
        @NotNull @Text @Size(max = 100) String name,
        @NotNull SourceKind kind,

        @Schema(
                description =
                        "What the system signs with, where it makes that up itself (HubSpot's client secret, EspoCRM's"
                                + " key of the webhook); without it one is made and shown once")
        @Nullable
        @Text
        @Size(min = 8, max = 255)
        String secret,

        @Nullable @Valid Mapping mapping,
        @Nullable @Valid Profile profile,
        @Nullable @Valid Attribution attribution,

        @Schema(description = "Within how many hours a lead has to be assigned to be on time; 24 when absent")
        @Nullable
        @Min(1)
        @Max(8760)
        Integer allocationLimitHours,

        @Nullable @Valid HmacHeader signature) {

    SourceSettings settings() {
        return new SourceSettings(mapping, profile, attribution, allocationLimitHours, signature);
    }
}
