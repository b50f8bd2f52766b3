package io.lockstep.tracking.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of something that several events say, whatever the order they arrive in.
 *
 * @param at when the event that says it happened
 * @param by the event's id at its source, which decides between events of the same time
 */
record Latest<T>(Instant at, String by, T value) {

    /** The later of two; one of them may be absent. */
    static <T> Latest<T> of(@Nullable Latest<T> known, Latest<T> other) {
        return known == null || other.isAfter(known) ? other : known;
    }

    private boolean isAfter(Latest<T> other) {
        var times = at.compareTo(other.at);
        return times > 0 || times == 0 && by.compareTo(other.by) > 0;
    }
}
