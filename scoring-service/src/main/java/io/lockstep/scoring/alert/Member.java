package io.lockstep.scoring.alert;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who fell together with the head of a storm; it has no alert of its own as long as it is a member.
 *
 * @param alertId the head's alert
 * @param level its own level, which changes in place
 */
public record Member(
        UUID alertId, Subject subject, Level level, BigDecimal value, BigDecimal threshold, LocalDate evaluatedOn) {

    static Member of(UUID alert, Observation seen, Level level) {
        return new Member(
                alert,
                seen.subject(),
                level,
                seen.rating().fraction().orElse(BigDecimal.ZERO),
                seen.thresholds().of(Optional.of(level)),
                seen.day());
    }

    /** This member with an alert of its own, because the one it was in is cleared. */
    Observation released(Observation by) {
        var critical = level == Level.CRITICAL ? threshold : BigDecimal.ZERO;
        return new Observation(
                subject,
                new Rating.Measured(value),
                new Thresholds(threshold, critical),
                false,
                true,
                evaluatedOn,
                by.causes(),
                by.lastFacts());
    }
}
