package io.lockstep.scoring.alert;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.cause.Causes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch saw of a subject.
 *
 * @param rating what is compared with the thresholds
 * @param noise whether the rating says nothing yet, so that nothing is raised or changed
 * @param live whether the subject is worth an alert at all; an open alert ends with the subject
 * @param day the evaluation date
 * @param causes what made it be judged again
 * @param lastFacts the facts that moved it last, for a change that no new fact brought about
 * @param recovery why an alert that is cleared by this is cleared, where the kind of cause does not tell
 */
public record Observation(
        Subject subject,
        Rating rating,
        Thresholds thresholds,
        boolean noise,
        boolean live,
        LocalDate day,
        Causes causes,
        List<UUID> lastFacts,
        @Nullable ClearedBecause recovery) {

    public Observation(
            Subject subject,
            Rating rating,
            Thresholds thresholds,
            boolean noise,
            boolean live,
            LocalDate day,
            Causes causes,
            List<UUID> lastFacts) {
        this(subject, rating, thresholds, noise, live, day, causes, lastFacts, null);
    }

    /** This, cleared for that reason when it is cleared. */
    public Observation recoveringBy(ClearedBecause because) {
        return new Observation(subject, rating, thresholds, noise, live, day, causes, lastFacts, because);
    }

    /** The level after this was seen at the level {@code current}. */
    public Optional<Level> next(Optional<Level> current) {
        if (!live) {
            return Optional.empty();
        }
        return noise ? current : thresholds.next(current, rating);
    }

    /** Whether the subject stands in the tree of goals, where many can fall together. */
    boolean isOfTree() {
        return subject.trigger() == Trigger.KPI_SHORTFALL
                && (subject.type() == SubjectType.GOAL || subject.type() == SubjectType.KEY_RESULT);
    }

    List<UUID> facts() {
        return causes.factCount() > 0 ? causes.facts() : lastFacts;
    }

    int factCount() {
        return causes.factCount() > 0 ? causes.factCount() : lastFacts.size();
    }

    /** Why an alert that is cleared by this is cleared. */
    ClearedBecause clearedBecause() {
        if (!live) {
            return ClearedBecause.ENDED;
        }
        if (recovery != null) {
            return recovery;
        }
        return causes.factCount() > 0 ? ClearedBecause.RECOVERED : ClearedBecause.REPLANNED;
    }
}
