package io.lockstep.scoring.achievement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day for which pace is judged: the later of the facts' as-of date and the last daily tick, never after today. A backdated
 * fact does not rewind pace, and pace falls each day when nothing is reported (requirements.md, section 9).
 */
public final class EvaluationDate {

    private EvaluationDate() {}

    /** Empty when there is neither a fact nor a tick. */
    public static Optional<LocalDate> of(@Nullable LocalDate asOf, @Nullable LocalDate lastTick, LocalDate today) {
        var later = later(asOf, lastTick);
        if (later == null) {
            return Optional.empty();
        }
        return Optional.of(later.isAfter(today) ? today : later);
    }

    /** The later of two days, either of which may be missing. */
    public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
