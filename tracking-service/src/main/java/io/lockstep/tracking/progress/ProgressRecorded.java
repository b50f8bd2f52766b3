package io.lockstep.tracking.progress;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.progress-recorded}, and what the ledger keeps. */
record ProgressRecorded(
        UUID progressId,
        UUID taskId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantity,
        List<IndicatorValue> indicators,
        @Nullable String note,
        @Nullable String risk,
        @Nullable String adjustment,
        String reportedBy) {

    static final EventType TYPE = EventType.v1("tracking", "progress-recorded");
}
