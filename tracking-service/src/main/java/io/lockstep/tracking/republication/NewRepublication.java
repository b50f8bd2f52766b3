package io.lockstep.tracking.republication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be published again. */
@Schema(description = "What is to be published again", examples = NewRepublication.SAMPLE)
record NewRepublication(
        @Schema(description = "All, where absent") @Size(min = 1) @Nullable
        Set<@NotNull Republished> kinds,

        @Schema(description = "Recorded at or after this; from the beginning, where absent") @Nullable
        Instant from,

        @Schema(description = "Recorded before this; now, where absent") @Nullable
        Instant to) {

    static final String SAMPLE = "{\"kinds\": [\"PROGRESS\", \"MEASUREMENTS\"], \"from\": \"2026-01-01T00:00:00Z\"}";
}
