package io.lockstep.task.achievement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code scoring.score-changed}. */
public record ScoreChanged(UUID subjectId, LocalDate evaluatedOn, Score after) {

    /**
     * A score.
     *
     * @param achievement against the target; absent without data
     */
    public record Score(@Nullable BigDecimal achievement) {}

    /** Refuses a score that could not be kept, so that the event alone is dead-lettered. */
    public ScoreChanged {
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(evaluatedOn, "evaluatedOn");
        Objects.requireNonNull(after, "after");
    }
}
