package io.lockstep.scoring.standing;

import io.lockstep.scoring.scorecard.ScoredSubjects.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which day of a cycle scorecards are judged, and by which knowledge.
 *
 * @param day whose weights are valid; never after today, nor after the cycle's last
 * @param known the earlier day that was asked for, by whose end a score had to be known; absent for what is known now
 */
record Judged(UUID cycle, LocalDate day, @Nullable LocalDate known) {

    /** The day that was asked for, or today. */
    static Judged of(Span cycle, @Nullable LocalDate on, LocalDate today) {
        var asked = on == null || on.isAfter(today) ? today : on;
        var day = cycle.end().isBefore(asked) ? cycle.end() : asked;
        return new Judged(cycle.cycleId(), day, asked.isBefore(today) ? asked : null);
    }
}
