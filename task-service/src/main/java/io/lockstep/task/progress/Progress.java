package io.lockstep.task.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a task is as of a day. */
public record Progress(
        UUID progressId,
        UUID taskId,
        LocalDate asOf,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantity,
        List<Reading> indicators,
        @Nullable String note,
        @Nullable String risk,
        @Nullable String adjustment) {

    /** What is done, in the task's progress unit; absent where only indicators were reported. */
    public @Nullable BigDecimal done() {
        return percent == null ? quantity : percent;
    }
}
