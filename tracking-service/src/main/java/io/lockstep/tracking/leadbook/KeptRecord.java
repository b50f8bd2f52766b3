package io.lockstep.tracking.leadbook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record as a source sent it. */
@Schema(description = "A record as a source sent it")
record KeptRecord(
        UUID recordId,
        UUID sourceId,
        @Nullable String endpoint,
        Instant receivedAt,

        @Schema(description = "May hold personal data") String body) {}
