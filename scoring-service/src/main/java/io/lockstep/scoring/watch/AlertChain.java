package io.lockstep.scoring.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an alert came about and what followed from it (features.md, X14). */
@Schema(
        description = "Events in the order of time: facts, scores, the alert's changes, the remediation",
        examples =
                "{\"alertId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1\",\"events\":[{\"eventId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa\",\"kind\":\"FACT\",\"name\":\"progress\",\"subjectId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11\",\"at\":\"2024-02-15T03:59:59Z\",\"asOf\":\"2024-02-15\"},{\"eventId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb\",\"kind\":\"ALERT\",\"name\":\"WARNING\",\"subjectId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11\",\"at\":\"2024-02-15T04:00:00Z\",\"value\":0.75,\"causedBy\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa\"}]}")
record AlertChain(UUID alertId, List<Link> events) {

    /** What an event of the chain tells of. */
    enum Kind {
        FACT,
        SCORE,
        ALERT,
        REMEDIATION
    }

    /** One event of the chain. */
    @Schema(description = "One event of the chain")
    record Link(
            UUID eventId,
            Kind kind,

            @Schema(description = "What happened: the kind of fact or score, the level, the step of the remediation")
            String name,

            UUID subjectId,

            @Schema(description = "When it was recorded, judged or published")
            Instant at,

            @Schema(description = "The day that a fact speaks of, or that was judged") @Nullable
            LocalDate asOf,

            @Schema(description = "The fact's value, the pace judged, or what was compared with the threshold")
            @Nullable
            BigDecimal value,

            @Nullable UUID causedBy) {}
}
