package io.lockstep.tracking.quarantine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead event in quarantine. */
@Schema(description = "A lead event that could not be recorded", examples = QuarantineSamples.ONE)
public record QuarantinedEvent(
        UUID quarantineId,
        Instant receivedAt,

        @Schema(description = "The sender's token subject, or the name of the registered source")
        String receivedFrom,

        @Schema(description = "The registered source that sent it; absent where it came to /v1/lead-events") @Nullable
        UUID sourceId,

        @Schema(description = "The part of the address that names its event, for senders with one address per event")
        @Nullable
        String endpoint,

        @Nullable String source,
        @Nullable String id,
        Reason reason,
        String detail,

        @Schema(description = "The event as it came; may hold personal data")
        String body,

        @JsonIgnore boolean whole) {}
