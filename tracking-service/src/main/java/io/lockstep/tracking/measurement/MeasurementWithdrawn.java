package io.lockstep.tracking.measurement;

import io.lockstep.kit.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The payload of {@code tracking.measurement-withdrawn}, and what the ledger keeps. */
record MeasurementWithdrawn(
        UUID withdraws, UUID keyResultId, LocalDate asOf, Instant recordedAt, String reason, String withdrawnBy) {

    static final EventType TYPE = EventType.v1("tracking", "measurement-withdrawn");
}
