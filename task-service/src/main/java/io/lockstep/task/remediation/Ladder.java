package io.lockstep.task.remediation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an unanswered remediation climbs (requirements.md, section 9, 24 hours).
 *
 * @param due how long the owner has
 * @param steps when each step is reached, since it was opened; ascending
 * @param limit counts hours as the organisation does
 */
record Ladder(Duration due, List<Duration> steps, TimeLimit limit) {

    /** When a time limit is over. */
    @FunctionalInterface
    interface TimeLimit {

        Instant after(Instant from, Duration time);
    }

    Ladder {
        steps = List.copyOf(steps);
        var before = Duration.ZERO;
        for (var step : steps) {
            if (step.compareTo(before) <= 0) {
                throw new IllegalArgumentException("the steps of the ladder ascend from above zero: " + steps);
            }
            before = step;
        }
    }

    Instant due(Instant from) {
        return limit.after(from, due);
    }

    /** When the step after {@code reached} steps is due, the last of which was due at {@code since}; none at the top. */
    @Nullable
    Instant next(int reached, Instant since) {
        if (reached >= steps.size()) {
            return null;
        }
        var gap = reached == 0 ? steps.getFirst() : steps.get(reached).minus(steps.get(reached - 1));
        return limit.after(since, gap);
    }
}
