package io.lockstep.task.progress;

import java.util.Objects;
import java.util.UUID;

/** What task-service reads of {@code tracking.progress-withdrawn}. */
record ProgressWithdrawn(UUID withdraws, UUID taskId) {

    ProgressWithdrawn {
        Objects.requireNonNull(withdraws, "withdraws");
        Objects.requireNonNull(taskId, "taskId");
    }
}
