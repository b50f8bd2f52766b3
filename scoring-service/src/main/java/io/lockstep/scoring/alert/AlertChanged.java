package io.lockstep.scoring.alert;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of alert-raised, alert-level-changed and alert-cleared. */
record AlertChanged(
        UUID alertId,
        Trigger trigger,
        SubjectType subjectType,
        UUID subjectId,
        @Nullable String indicator,
        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        UUID ownerId,
        @Nullable UUID teamId,
        @Nullable Level level,
        @Nullable Level previousLevel,
        @Nullable BigDecimal value,
        BigDecimal threshold,
        LocalDate evaluatedOn,
        Instant raisedAt,
        @Nullable ClearedBecause clearedBecause,
        List<UUID> facts,
        int factCount) {

    static final EventType RAISED = EventType.v1("scoring", "alert-raised");
    static final EventType LEVEL_CHANGED = EventType.v1("scoring", "alert-level-changed");
    static final EventType CLEARED = EventType.v1("scoring", "alert-cleared");

    /** The event of a change, caused by what determined it. */
    static OutgoingEvent event(Alert alert, @Nullable Level previous, Observation seen) {
        var subject = alert.subject();
        var payload = new AlertChanged(
                alert.id(),
                subject.trigger(),
                subject.type(),
                subject.id(),
                subject.indicator(),
                subject.name(),
                subject.goalId(),
                subject.taskId(),
                subject.ownerId(),
                subject.teamId(),
                alert.level(),
                previous,
                alert.value(),
                alert.threshold(),
                alert.evaluatedOn(),
                alert.raisedAt(),
                alert.clearedBecause(),
                alert.facts(),
                alert.factCount());
        var cause = seen.causes().determining();
        return OutgoingEvent.withId(Ids.next(), type(alert, previous), subject.id(), payload)
                .causedBy(cause.eventId(), cause.correlationId());
    }

    private static EventType type(Alert alert, @Nullable Level previous) {
        if (alert.level() == null) {
            return CLEARED;
        }
        return previous == null ? RAISED : LEVEL_CHANGED;
    }
}
