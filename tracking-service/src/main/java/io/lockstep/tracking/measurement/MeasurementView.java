package io.lockstep.tracking.measurement;

import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded measurement. */
@Schema(description = "A recorded measurement", examples = MeasurementSamples.VIEW)
record MeasurementView(
        UUID measurementId,

        @Schema(description = "For after= on reads of scores")
        UUID eventId,

        UUID keyResultId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String note,

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
    static MeasurementView of(Fact fact) {
        return of(fact, null);
    }

    static MeasurementView of(Fact fact, @Nullable UUID supersededBy) {
        var it = EventJson.read(fact.content(), MeasurementRecorded.class);
        return new MeasurementView(
                it.measurementId(),
                it.measurementId(),
                it.keyResultId(),
                it.asOf(),
                it.recordedAt(),
                it.value(),
                it.numerator(),
                it.denominator(),
                it.note(),
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
