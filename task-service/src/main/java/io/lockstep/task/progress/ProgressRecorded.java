package io.lockstep.task.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What task-service reads of {@code tracking.progress-recorded} and {@code tracking.progress-corrected}.
 *
 * @param corrects the progress that this one replaces
 */
record ProgressRecorded(
        UUID progressId,
        UUID taskId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantity,
        List<Reading> indicators,
        @Nullable String note,
        @Nullable String risk,
        @Nullable String adjustment,
        @Nullable BigDecimal confidence,
        @Nullable UUID corrects) {

    /** Refuses progress that could not be kept, so that the event alone is dead-lettered. */
    ProgressRecorded {
        Objects.requireNonNull(progressId, "progressId");
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }
}
