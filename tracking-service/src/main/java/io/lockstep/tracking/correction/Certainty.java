package io.lockstep.tracking.correction;

import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.ledger.RecordingProblem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How sure a reporter is: below a level, a note has to say why. */
@Singleton
public class Certainty {

    private final BigDecimal level;

    Certainty(@ConfigProperty(name = "lockstep.facts.note-below-confidence", defaultValue = "0.5") BigDecimal level) {
        this.level = level;
    }

    /**
     * Checks that a doubtful report is explained.
     *
     * @param confidence from 0 to 1; a report that does not say is taken as sure
     * @throws Problem 422 when the confidence is below the level and there is no note
     */
    public void check(@Nullable BigDecimal confidence, @Nullable String note) {
        if (confidence != null && confidence.compareTo(level) < 0 && (note == null || note.isBlank())) {
            throw new Problem(RecordingProblem.NOTE_REQUIRED)
                    .with("level", level)
                    .at("/note");
        }
    }
}
