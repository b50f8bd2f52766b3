package io.lockstep.tracking.source;

import io.lockstep.tracking.attribution.AttributionRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the leads of a source count for. */
@Schema(description = "What the leads of a source count for")
public record Attribution(
        @Schema(description = "LAST_TOUCH when absent") @Nullable
        AttributionRule rule,

        @Schema(description = "The first row that fits counts") @Nullable @Size(max = 500)
        List<@NotNull @Valid Assignment> assignments,

        @Schema(description = "Channels whose leads sales found by itself: they are not marketing's")
        @Nullable
        @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 255) String> salesChannels) {}
