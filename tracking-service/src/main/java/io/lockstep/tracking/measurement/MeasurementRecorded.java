package io.lockstep.tracking.measurement;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code tracking.measurement-recorded} and {@code tracking.measurement-corrected}, and what the ledger keeps.
 *
 * @param corrects what this takes the place of; absent, with reason and correctedBy, where it is no correction
 */
record MeasurementRecorded(
        UUID measurementId,
        @Nullable UUID corrects,
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
        String reportedBy,
        @Nullable String reason,
        @Nullable String correctedBy) {

    static final EventType TYPE = EventType.v1("tracking", "measurement-recorded");
    static final EventType CORRECTED = EventType.v1("tracking", "measurement-corrected");
}
