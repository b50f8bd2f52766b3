package io.lockstep.tracking.source;

import io.lockstep.kit.validation.Text;
import io.lockstep.tracking.adapter.Mapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it shall be from now on. */
@Schema(
        description = "A source as it shall be from now on; events that came before are not judged again, save those in"
                + " quarantine when they are replayed",
        examples = SourceSamples.CHANGE)
record SourceChange(
        @NotNull @Text @Size(max = 100) String name,

        @Schema(description = "Whether its events are taken") @NotNull
        Boolean active,

        @Nullable @Valid Mapping mapping,
        @Nullable @Valid Profile profile,
        @Nullable @Valid Attribution attribution,
        @Nullable @Min(1) @Max(8760) Integer allocationLimitHours,
        @Nullable @Valid HmacHeader signature) {

    SourceSettings settings() {
        return new SourceSettings(mapping, profile, attribution, allocationLimitHours, signature);
    }
}
