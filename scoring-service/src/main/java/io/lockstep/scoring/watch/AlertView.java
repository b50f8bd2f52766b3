package io.lockstep.scoring.watch;

import io.lockstep.scoring.alert.Alert;
import io.lockstep.scoring.alert.AlertHistory;
import io.lockstep.scoring.alert.ClearedBecause;
import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.alert.Mute;
import io.lockstep.scoring.alert.SubjectType;
import io.lockstep.scoring.alert.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert with its causes. */
@Schema(description = "An alert with its causes", examples = AlertSamples.ALERT)
record AlertView(
        UUID alertId,
        AlertState state,
        Trigger trigger,
        SubjectType subjectType,
        UUID subjectId,

        @Schema(description = "Code of the task's indicator, for one of those") @Nullable
        String indicator,

        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        UUID ownerId,
        @Nullable String ownerName,
        @Nullable UUID teamId,

        @Schema(description = "Absent once it is cleared") @Nullable
        Level level,

        @Schema(description = "What was compared when it last changed; a fraction") @Nullable
        BigDecimal value,

        @Schema(description = "What it was compared with; it goes back at 0.05 above")
        BigDecimal threshold,

        LocalDate evaluatedOn,
        Instant raisedAt,
        Instant changedAt,
        @Nullable Instant clearedAt,
        @Nullable ClearedBecause clearedBecause,

        @Schema(description = "Up to 20 of the facts that brought it to this state")
        List<UUID> facts,

        int factCount,

        @Schema(description = "How many fell together with its subject and have no alert of their own")
        int memberCount,

        @Schema(description = "Until when nobody is to be called about it; absent when it is not muted") @Nullable
        Instant mutedUntil,

        @Nullable String muteReason,

        @Schema(description = "Its levels, the oldest first; only when one alert is read") @Nullable
        List<Change> changes) {

    /** One change of level. */
    @Schema(description = "One change of level; none is the clearing")
    record Change(
            UUID eventId,
            Instant changedAt,
            @Nullable Level level,
            @Nullable BigDecimal value,
            BigDecimal threshold,
            LocalDate evaluatedOn,

            @Schema(description = "The event that determined it")
            UUID movedBy,

            List<UUID> facts,
            int factCount) {

        static Change of(AlertHistory.Entry entry) {
            return new Change(
                    entry.eventId(),
                    entry.changedAt(),
                    entry.level(),
                    entry.value(),
                    entry.threshold(),
                    entry.evaluatedOn(),
                    entry.movedBy(),
                    entry.facts(),
                    entry.factCount());
        }
    }

    static AlertView of(Alert alert, @Nullable String ownerName, @Nullable Mute mute, @Nullable List<Change> changes) {
        var subject = alert.subject();
        return new AlertView(
                alert.id(),
                alert.clearedAt() == null ? AlertState.OPEN : AlertState.CLEARED,
                subject.trigger(),
                subject.type(),
                subject.id(),
                subject.indicator(),
                subject.name(),
                subject.goalId(),
                subject.taskId(),
                subject.ownerId(),
                ownerName,
                subject.teamId(),
                alert.level(),
                alert.value(),
                alert.threshold(),
                alert.evaluatedOn(),
                alert.raisedAt(),
                alert.changedAt(),
                alert.clearedAt(),
                alert.clearedBecause(),
                alert.facts(),
                alert.factCount(),
                alert.memberCount(),
                mute == null ? null : mute.until(),
                mute == null ? null : mute.reason(),
                changes);
    }
}
