package io.lockstep.scoring.read;

import io.lockstep.scoring.score.ScoreState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a score's history. */
@Schema(
        description = "How a score changed, the newest first; next is absent on the last page",
        examples = ReadSamples.HISTORY)
record HistoryPage(List<Change> items, @Nullable String next) {

    /** A score as it was from then on. */
    @Schema(description = "A score as it was from then on")
    record Change(
            @Schema(description = "The score-changed event; of a tick that changed no level the id of the change alone")
            UUID eventId,

            Instant changedAt,
            @Nullable LocalDate evaluatedOn,
            ScoreState state,
            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            BigDecimal coverage,
            int formulaVersion,

            @Schema(description = "Version of the goal, and so of its weights and targets")
            long planVersion,

            @Schema(description = "The event that determined it")
            UUID movedBy,

            @Schema(description = "Up to 20 of the facts folded into it")
            List<UUID> facts,

            int factCount) {}
}
