package io.lockstep.tracking.correction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal as it is kept. */
@Schema(description = "A withdrawal", examples = WithdrawnView.SAMPLE)
public record WithdrawnView(
        UUID eventId,

        @Schema(description = "The fact that no longer counts")
        UUID withdraws,

        Instant recordedAt,
        String reason,
        String withdrawnBy) {

    static final String SAMPLE = """
            {"eventId": "0198c7a1-5d7e-7f60-8a70-8c9d0e1f2a3c", "withdraws": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a",
             "recordedAt": "2026-02-16T08:00:00Z", "reason": "Reported on the wrong task", "withdrawnBy": "content-specialist"}""";
}
