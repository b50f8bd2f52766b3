package io.lockstep.task.remediation;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.task.adjustment.TargetProposal;
import io.lockstep.task.cause.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a remediation, keyed by its alert. */
sealed interface RemediationEvent {

    EventType OPENED = EventType.v1("task", "remediation-opened");
    EventType FILED = EventType.v1("task", "remediation-filed");
    EventType ESCALATED = EventType.v1("task", "remediation-escalated");
    EventType CLOSED = EventType.v1("task", "remediation-closed");
    EventType MEASURED = EventType.v1("task", "remediation-measured");

    UUID alertId();

    /** An owner has to answer. */
    record Opened(
            UUID remediationId,
            UUID alertId,
            String trigger,
            String subjectType,
            UUID subjectId,
            @Nullable UUID goalId,
            @Nullable UUID taskId,
            UUID ownerId,
            Instant openedAt,
            Instant dueAt,
            @Nullable BigDecimal achievementBefore)
            implements RemediationEvent {

        static Opened of(RemediationView view) {
            return new Opened(
                    view.remediationId(),
                    view.alertId(),
                    view.trigger(),
                    view.subjectType(),
                    view.subjectId(),
                    view.goalId(),
                    view.taskId(),
                    view.ownerId(),
                    view.openedAt(),
                    view.dueAt(),
                    view.achievementBefore());
        }
    }

    /** Nobody answered in time; {@code to} is absent where nobody is above. */
    record Escalated(
            UUID remediationId,
            UUID alertId,
            int step,
            @Nullable UUID to,
            Instant at) implements RemediationEvent {}

    /** The owner answered; sent again when what was filed takes effect. */
    record Answered(
            UUID remediationId,
            UUID alertId,
            @Nullable UUID goalId,
            @Nullable UUID taskId,
            Cause cause,
            @Nullable String subCause,
            List<Evidence> evidence,
            Change adjustment,
            @Nullable TargetProposal targetProposal,
            UUID filedBy,
            Instant filedAt,
            @Nullable Instant appliedAt)
            implements RemediationEvent {

        /** What the adjustment changes. */
        record Change(List<String> kinds, boolean loosening, String description) {}

        /** @param proposing whether goal-service shall hear of the target now */
        static Answered of(Remediation remediation, FilingView filing, boolean proposing) {
            return new Answered(
                    remediation.id(),
                    remediation.alertId(),
                    remediation.concern().goalId(),
                    remediation.concern().taskId(),
                    filing.cause(),
                    filing.subCause(),
                    filing.evidence(),
                    new Change(
                            filing.kinds(),
                            filing.loosening(),
                            filing.adjustment().description()),
                    proposing ? filing.adjustment().target() : null,
                    filing.filedBy(),
                    filing.filedAt(),
                    filing.appliedAt());
        }
    }

    /** The alert is cleared. */
    record Closed(
            UUID remediationId, UUID alertId, @Nullable UUID goalId, ClosedBecause because, Instant closedAt)
            implements RemediationEvent {}

    /** What an adjustment did. */
    record Measured(
            UUID remediationId,
            UUID alertId,
            int afterDays,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            LocalDate measuredOn)
            implements RemediationEvent {}

    /** The event as it is published. */
    default OutgoingEvent outgoing() {
        var type = switch (this) {
            case Opened opened -> OPENED;
            case Escalated escalated -> ESCALATED;
            case Answered answered -> FILED;
            case Closed closed -> CLOSED;
            case Measured measured -> MEASURED;
        };
        return OutgoingEvent.of(type, alertId(), this);
    }
}
