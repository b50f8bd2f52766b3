package io.lockstep.task.remediation;

import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.adjustment.PlanChange;
import io.lockstep.task.cause.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A filing as read. */
@Schema(name = "Filing", description = "One answer of the owner, what became of it, and what it did")
record FilingView(
        UUID filingId,
        int number,
        FilingState state,
        Cause cause,
        @Nullable String subCause,
        @Nullable String analysis,
        List<Evidence> evidence,
        Adjustment adjustment,

        @Schema(description = "What it changes: DATES, CURVE, BUDGET, NEW_TASK, TARGET")
        List<String> kinds,

        @Schema(description = "Whether a manager other than the owner has to agree")
        boolean loosening,

        UUID filedBy,
        Instant filedAt,

        @Schema(description = "Token subject of whoever approved or rejected it") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant appliedAt,

        @Schema(description = "Each task that was changed, before and after") @Nullable
        List<PlanChange> changes,

        @Schema(description = "The achievement before, and after 7 and 14 days")
        List<Measurement> measurements) {}
