package io.lockstep.scoring.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What task-service finds about a task. */
public sealed interface TaskFinding {

    /** The task concerned. */
    UUID taskId();

    /** Nobody reported on the task by {@code dueOn}. */
    record CheckInOverdue(UUID taskId, LocalDate dueOn) implements TaskFinding {
        public CheckInOverdue {
            Objects.requireNonNull(taskId, "taskId");
            Objects.requireNonNull(dueOn, "dueOn");
        }
    }

    /** A milestone was due and is not done. */
    record MilestoneMissed(UUID taskId, UUID milestoneId, String name, LocalDate due) implements TaskFinding {
        public MilestoneMissed {
            Objects.requireNonNull(taskId, "taskId");
            Objects.requireNonNull(milestoneId, "milestoneId");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(due, "due");
        }
    }
}
