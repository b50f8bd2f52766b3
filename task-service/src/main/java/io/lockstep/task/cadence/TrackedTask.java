package io.lockstep.task.cadence;

import io.lockstep.task.plan.Cadence;
import io.lockstep.task.plan.Priority;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task whose owner reports on it.
 *
 * @param began the day on which it was started; the first day of its plan where it was not
 * @param last the day that the last report is about
 * @param overdueSince the due day of a check-in that was found overdue and has not come yet
 */
record TrackedTask(
        UUID taskId,
        String name,
        UUID ownerId,
        @Nullable String owner,
        Priority priority,
        Cadence cadence,
        LocalDate began,
        @Nullable LocalDate last,
        @Nullable LocalDate overdueSince) {

    /** Whether a check-in that was found overdue has come. */
    boolean hasCaughtUp() {
        return overdueSince != null && last != null && !last.isBefore(overdueSince);
    }
}
