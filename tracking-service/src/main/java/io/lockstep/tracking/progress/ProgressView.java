package io.lockstep.tracking.progress;

import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded progress update. */
@Schema(description = "A recorded progress update", examples = ProgressSamples.VIEW)
record ProgressView(
        UUID progressId,

        @Schema(description = "For after= on reads of scores")
        UUID eventId,

        UUID taskId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantity,
        List<IndicatorValue> indicators,
        @Nullable String note,
        @Nullable String risk,
        @Nullable String adjustment,

        @Nullable BigDecimal confidence,
        @Nullable List<String> evidence,
        @Nullable String source,

        @Schema(description = "The reporter's token subject")
        String reportedBy,

        @Schema(description = "What this is the correction of") @Nullable
        UUID corrects,

        @Schema(description = "Why it was corrected") @Nullable
        String reason,

        @Nullable String correctedBy,

        @Schema(description = "The correction or withdrawal that took its place: it no longer counts") @Nullable
        UUID supersededBy) {

    /** A fact that counts. */
    static ProgressView of(Fact fact) {
        return of(fact, null);
    }

    static ProgressView of(Fact fact, @Nullable UUID supersededBy) {
        var it = EventJson.read(fact.content(), ProgressRecorded.class);
        return new ProgressView(
                it.progressId(),
                it.progressId(),
                it.taskId(),
                it.asOf(),
                it.recordedAt(),
                it.percent(),
                it.quantity(),
                it.indicators(),
                it.note(),
                it.risk(),
                it.adjustment(),
                it.confidence(),
                it.evidence(),
                it.source(),
                it.reportedBy(),
                it.corrects(),
                it.reason(),
                it.correctedBy(),
                supersededBy);
    }
}
