package io.lockstep.scoring.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that was adopted: it counts 1 on that day (requirements.md section 5, adopted process proposals).
 *
 * @param teamId of whoever made it
 */
public record ImprovementAdopted(
        UUID suggestionId, LocalDate adoptedOn, @Nullable UUID teamId) {

    /** The variable of formulas that it adds to. */
    static final String VARIABLE = "proposalsAdopted";

    public ImprovementAdopted {
        Objects.requireNonNull(suggestionId, "suggestionId");
        Objects.requireNonNull(adoptedOn, "adoptedOn");
    }
}
