package io.lockstep.task.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code scoring.alert-raised}, {@code -level-changed} and {@code -cleared}. */
record AlertSeen(
        UUID alertId,
        String trigger,
        String subjectType,
        UUID subjectId,
        @Nullable String indicator,
        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        UUID ownerId,
        @Nullable UUID teamId,
        @Nullable String level,
        int memberCount,
        @Nullable BigDecimal value,
        Instant raisedAt,
        @Nullable String clearedBecause) {

    /** Refuses an alert that could not be kept, so that the event alone is dead-lettered. */
    AlertSeen {
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(subjectType, "subjectType");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(raisedAt, "raisedAt");
    }

    Concern concern() {
        return new Concern(trigger, subjectType, subjectId, indicator, name, goalId, taskId, memberCount);
    }
}
