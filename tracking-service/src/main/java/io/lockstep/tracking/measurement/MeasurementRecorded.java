package io.lockstep.tracking.measurement;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.measurement-recorded}, and what the ledger keeps. */
record MeasurementRecorded(
        UUID measurementId,
        UUID keyResultId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String note,
        String reportedBy) {

    static final EventType TYPE = EventType.v1("tracking", "measurement-recorded");
}
