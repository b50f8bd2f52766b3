package io.lockstep.tracking.measurement;

import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

        @Schema(description = "The reporter's token subject")
        String reportedBy) {

    static MeasurementView of(Fact fact) {
        var it = EventJson.read(EventJson.parse(fact.content()), MeasurementRecorded.class);
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
                it.reportedBy());
    }
}
