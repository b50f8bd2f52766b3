package io.lockstep.task.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What task-service reads of {@code tracking.spend-recorded}; the highest version counts.
 *
 * @param taskId absent for spending on no task, also after a version that named one
 * @param amount in the organisation's currency
 */
record SpendRecorded(
        UUID spendId,
        long version,
        LocalDate asOf,
        @Nullable UUID taskId,
        BigDecimal amount,
        @Nullable Boolean withdrawn) {

    SpendRecorded {
        Objects.requireNonNull(spendId, "spendId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(amount, "amount");
    }
}
