package io.lockstep.scoring.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no longer takes part, from the moment that this was recorded.
 *
 * @param factId the progress or measurement that was corrected or withdrawn
 * @param by the event that says so
 */
public record Retraction(
        UUID factId, UUID by, Instant recordedAt, @Nullable String reason) {

    public Retraction {
        Objects.requireNonNull(factId, "factId");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }

    /** What a correction says of the fact that it replaces; the correction is a fact itself. */
    public record Correction(
            UUID corrects, Instant recordedAt, @Nullable String reason) {
        public Correction {
            Objects.requireNonNull(corrects, "corrects");
        }
    }

    /**
     * The withdrawal of a fact.
     *
     * @param taskId the task that a withdrawn progress was about
     * @param keyResultId the key result that a withdrawn measurement was about
     */
    public record Withdrawal(
            UUID withdraws,
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            LocalDate asOf,
            Instant recordedAt,
            @Nullable String reason) {
        public Withdrawal {
            Objects.requireNonNull(withdraws, "withdraws");
            Objects.requireNonNull(asOf, "asOf");
        }
    }
}
