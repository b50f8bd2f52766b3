package io.lockstep.scoring.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert: a record, changed in place while it is open and never rebuilt.
 *
 * @param level absent once it is cleared
 * @param value what was compared when it last changed; absent when its subject ended without data
 * @param threshold what it was compared with
 * @param assignedTo who took it over or was given it, instead of the subject's owner
 * @param memberCount how many fell together with it
 * @param facts up to 20 of the facts that brought it to this state
 */
public record Alert(
        UUID id,
        Subject subject,
        @Nullable Level level,
        @Nullable BigDecimal value,
        BigDecimal threshold,
        LocalDate evaluatedOn,
        Instant raisedAt,
        Instant changedAt,
        @Nullable Instant clearedAt,
        @Nullable ClearedBecause clearedBecause,
        @Nullable UUID assignedTo,
        int memberCount,
        List<UUID> facts,
        int factCount) {

    /** A new alert, after the observation brought it to {@code level}. */
    static Alert changed(UUID id, Instant raisedAt, @Nullable Level level, Observation seen, Instant now) {
        return new Alert(
                id,
                seen.subject(),
                level,
                seen.rating().fraction().orElse(null),
                seen.thresholds().of(Optional.ofNullable(level)),
                seen.day(),
                raisedAt,
                now,
                level == null ? now : null,
                level == null ? seen.clearedBecause() : null,
                null,
                0,
                seen.facts(),
                seen.factCount());
    }

    /** This alert after the observation brought it to {@code level}; whoever has taken it over keeps it. */
    Alert changed(@Nullable Level next, Observation seen, Instant now) {
        var fresh = changed(id, raisedAt, next, seen, now);
        return fresh.handedTo(assignedTo, memberCount);
    }

    /** This alert as it was when something else about it changed. */
    Alert at(Instant now) {
        return new Alert(
                id,
                subject,
                level,
                value,
                threshold,
                evaluatedOn,
                raisedAt,
                now,
                clearedAt,
                clearedBecause,
                assignedTo,
                memberCount,
                facts,
                factCount);
    }

    private Alert handedTo(@Nullable UUID owner, int members) {
        return new Alert(
                id,
                owner == null ? subject : subject.ownedBy(owner),
                level,
                value,
                threshold,
                evaluatedOn,
                raisedAt,
                changedAt,
                clearedAt,
                clearedBecause,
                owner,
                members,
                facts,
                factCount);
    }
}
