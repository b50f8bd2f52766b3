package io.lockstep.task.cadence;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What is found about the keeping of plans; each once. */
sealed interface CadenceEvent {

    EventType OVERDUE = EventType.v1("task", "check-in-overdue");
    EventType MISSED = EventType.v1("task", "milestone-missed");

    /** The event to publish, keyed by the task. */
    OutgoingEvent outgoing();

    /** {@code task.check-in-overdue}: over with the first progress whose as-of day is {@code dueOn} or later. */
    record CheckInOverdue(UUID taskId, UUID ownerId, LocalDate dueOn, LocalDate detectedOn) implements CadenceEvent {
        @Override
        public OutgoingEvent outgoing() {
            return OutgoingEvent.of(OVERDUE, taskId, this);
        }
    }

    /** {@code task.milestone-missed}: over when the task says that it is done, or due later. */
    record MilestoneMissed(UUID taskId, UUID milestoneId, String name, LocalDate due, LocalDate detectedOn)
            implements CadenceEvent {
        @Override
        public OutgoingEvent outgoing() {
            return OutgoingEvent.of(MISSED, taskId, this);
        }
    }
}
