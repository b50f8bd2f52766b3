package io.lockstep.tracking.lead;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead event in quarantine. */
@Schema(description = "A lead event that could not be recorded")
record QuarantinedEvent(
        UUID quarantineId,
        Instant receivedAt,
        @Schema(description = "The sender's token subject") String receivedFrom,
        @Nullable String source,
        @Nullable String id,
        Reason reason,
        String detail,

        @Schema(description = "The event as JSON, as it came; may hold personal data")
        String body) {}
