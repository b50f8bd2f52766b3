package io.lockstep.scoring.standing;

import io.lockstep.scoring.scorecard.ScoredSubjects.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which day of a cycle scorecards are judged.
 *
 * @param day never after today, nor after the cycle's last
 * @param isOver whether it is an earlier day that was asked for, and so a matter of the history
 */
record Judged(UUID cycle, LocalDate day, boolean isOver) {

    /** The day that was asked for, or today. */
    static Judged of(Span cycle, @Nullable LocalDate on, LocalDate today) {
        var asked = on == null || on.isAfter(today) ? today : on;
        var day = cycle.end().isBefore(asked) ? cycle.end() : asked;
        return new Judged(cycle.cycleId(), day, asked.isBefore(today));
    }
}
