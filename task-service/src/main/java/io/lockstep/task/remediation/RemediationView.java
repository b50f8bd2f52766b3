package io.lockstep.task.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A remediation as read; {@code eventId} only in the answer to a write. */
@Schema(
        name = "Remediation",
        description = "What is owed for one alert, and what was answered",
        examples = RemediationSamples.VIEW)
record RemediationView(
        UUID remediationId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        UUID alertId,

        @Schema(description = "What raised the alert, such as KPI_SHORTFALL or SCHEDULE_LAG")
        String trigger,

        @Schema(description = "KEY_RESULT, GOAL, TASK, TASK_INDICATOR")
        String subjectType,

        UUID subjectId,
        @Nullable String indicator,
        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,

        @Schema(description = "How many others fell together with the subject and have no alert of their own")
        int memberCount,

        @Schema(description = "Who has to answer") UUID ownerId,
        @Nullable UUID teamId,

        @Schema(description = "WARNING or CRITICAL, as the alert last was") @Nullable
        String level,

        RemediationState state,
        Instant openedAt,

        @Schema(description = "Until when the owner has to file")
        Instant dueAt,

        @Schema(description = "How often it has climbed") int step,

        @Schema(description = "After this it climbs; absent at the top of the ladder") @Nullable
        Instant nextStepAt,

        @Schema(description = "Token subject of whoever acknowledged it last") @Nullable
        String acknowledgedBy,

        @Schema(description = "Until when the ladder stands still") @Nullable
        Instant promisedUntil,

        @Schema(description = "The achievement when it was opened; absent without data") @Nullable
        BigDecimal achievementBefore,

        List<FilingView> filings,
        @Nullable Instant closedAt,
        @Nullable ClosedBecause closedBecause,

        @Schema(description = "Only in the answer to a write") @Nullable
        UUID eventId) {}
