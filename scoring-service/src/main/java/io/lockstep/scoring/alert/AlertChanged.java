package io.lockstep.scoring.alert;

import io.lockstep.kit.event.EventType;
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
        @Nullable Instant mutedUntil,
        @Nullable List<MemberSeen> members,
        @Nullable Integer memberCount,
        List<UUID> facts,
        int factCount) {

    /** A member of a storm in an event. */
    record MemberSeen(SubjectType subjectType, UUID subjectId, String name, BigDecimal value, Level level) {

        static MemberSeen of(Member member) {
            var subject = member.subject();
            return new MemberSeen(subject.type(), subject.id(), subject.name(), member.value(), member.level());
        }
    }

    static final EventType RAISED = EventType.v1("scoring", "alert-raised");
    static final EventType LEVEL_CHANGED = EventType.v1("scoring", "alert-level-changed");
    static final EventType CLEARED = EventType.v1("scoring", "alert-cleared");

    /** The payload about an alert that was at the level {@code previous}. */
    static AlertChanged of(
            Alert alert, @Nullable Level previous, @Nullable Mute mute, List<Member> members, int memberCount) {
        var subject = alert.subject();
        return new AlertChanged(
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
                mute == null ? null : mute.until(),
                memberCount == 0 ? null : members.stream().map(MemberSeen::of).toList(),
                memberCount == 0 ? null : memberCount,
                alert.facts(),
                alert.factCount());
    }

    static OutgoingEvent event(UUID id, AlertChanged payload) {
        return OutgoingEvent.withId(id, payload.type(), payload.subjectId(), payload);
    }

    private EventType type() {
        if (level == null) {
            return CLEARED;
        }
        return previousLevel == null ? RAISED : LEVEL_CHANGED;
    }
}
