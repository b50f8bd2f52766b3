package io.lockstep.scoring.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A suggestion that was adopted: it counts 1 on that day (requirements.md section 5, adopted process proposals). */
public record ImprovementAdopted(UUID suggestionId, LocalDate adoptedOn) {

    /** The variable of formulas that it adds to. */
    static final String VARIABLE = "proposalsAdopted";

    public ImprovementAdopted {
        Objects.requireNonNull(suggestionId, "suggestionId");
        Objects.requireNonNull(adoptedOn, "adoptedOn");
    }
}
