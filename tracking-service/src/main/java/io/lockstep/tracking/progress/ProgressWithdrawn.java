package io.lockstep.tracking.progress;

import io.lockstep.kit.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The payload of {@code tracking.progress-withdrawn}, and what the ledger keeps. */
record ProgressWithdrawn(
        UUID withdraws, UUID taskId, LocalDate asOf, Instant recordedAt, String reason, String withdrawnBy) {

    static final EventType TYPE = EventType.v1("tracking", "progress-withdrawn");
}
