package io.lockstep.tracking.progress;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code tracking.progress-recorded} and {@code tracking.progress-corrected}, and what the ledger keeps.
 *
 * @param corrects what this takes the place of; absent, with reason and correctedBy, where it is no correction
 */
record ProgressRecorded(
        UUID progressId,
        @Nullable UUID corrects,
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
        String reportedBy,
        @Nullable String reason,
        @Nullable String correctedBy) {

    static final EventType TYPE = EventType.v1("tracking", "progress-recorded");
    static final EventType CORRECTED = EventType.v1("tracking", "progress-corrected");
}
