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
        List<UUID> facts,
        int factCount) {

    /** This alert, or a new one, after the observation brought it to {@code level}. */
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
                seen.facts(),
                seen.factCount());
    }
}
