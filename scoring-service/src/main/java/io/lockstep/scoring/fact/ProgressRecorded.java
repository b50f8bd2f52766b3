package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A progress update on a task: how far it is, and the values of its indicators. */
public record ProgressRecorded(
        UUID progressId,
        UUID taskId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantity,
        List<IndicatorValue> indicators) {

    /** The value of one of the task's indicators. */
    public record IndicatorValue(String code, BigDecimal value) {
        public IndicatorValue {
            Objects.requireNonNull(code, "an indicator value needs a code");
            Objects.requireNonNull(value, "an indicator value needs a value");
        }
    }

    public ProgressRecorded {
        Objects.requireNonNull(progressId, "progressId");
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if ((percent == null) == (quantity == null)) {
            throw new IllegalArgumentException("progress is either a percent or a quantity");
        }
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    boolean hasIndicators() {
        return !indicators.isEmpty();
    }
}
