package io.lockstep.scoring.read;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.score.ScoreState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The score of a key result or goal. */
@Schema(description = "The score of a key result or goal; fractions, so 1.018 is 101.8 %", examples = ReadSamples.SCORE)
public record ScoreView(
        NodeType subjectType,
        UUID subjectId,

        @Schema(description = "The goal that a key result belongs to; a goal's own id")
        UUID goalId,

        UUID cycleId,

        @Schema(description = "Where it counts; absent for a root and for what does not count") @Nullable
        UUID parentId,

        @Schema(description = "Its weight in the parent, 0 to 100") @Nullable
        BigDecimal weight,

        String name,
        ScoreState state,

        @Schema(description = "Why there is no achievement") Rating.@Nullable Reason reason,

        @Schema(description = "Against the target") @Nullable
        BigDecimal achievement,

        @Schema(description = "Against what the plan expects on evaluatedOn; this is what alerts compare") @Nullable
        BigDecimal pace,

        @Schema(description = "Share of the weight below that is measured, 0 to 1")
        BigDecimal coverage,

        @Schema(description = "The day it was judged for") @Nullable
        LocalDate evaluatedOn,

        @Schema(description = "The value of a key result, in its unit") @Nullable
        BigDecimal value,

        @Nullable String unit,

        @Schema(description = "The latest day that a fact of a key result speaks of") @Nullable
        LocalDate asOf,

        @Schema(
                description =
                        "Whether a key result that runs has had no fact for longer than its cadence; its score stays, but is old")
        boolean stale,

        @Schema(description = "Level of the open shortfall alert, if there is one") @Nullable
        Level alertLevel,

        @Schema(description = "The event that moved it last") @Nullable
        UUID movedBy,

        @Nullable Instant movedAt,
        int formulaVersion) {

    /**
     * The same subject as it was published then, or without data before it was.
     *
     * @param parent where it counted then
     * @param judgedBy the inputs of a key result then
     */
    ScoreView asOf(
            ScoreHistory.@Nullable Entry then,
            @Nullable UUID parent,
            @Nullable BigDecimal weightThen,
            @Nullable ScoreInputs judgedBy) {
        return new ScoreView(
                subjectType,
                subjectId,
                goalId,
                cycleId,
                parent,
                weightThen,
                name,
                then == null || then.achievement() == null ? ScoreState.NO_DATA : ScoreState.SCORED,
                null,
                then == null ? null : then.achievement(),
                then == null ? null : then.pace(),
                then == null ? BigDecimal.ZERO : then.coverage(),
                then == null ? null : then.evaluatedOn(),
                judgedBy == null ? null : Scores.sixPlaces(judgedBy.value()),
                unit,
                judgedBy == null ? null : judgedBy.asOf(),
                false,
                null,
                then == null ? null : then.movedBy(),
                then == null ? null : then.changedAt(),
                then == null ? formulaVersion : then.formulaVersion());
    }

    /** The same subject as it is judged anew for a day that is over, in the tree of now. */
    ScoreView judgedAnew(Score score, @Nullable ScoreInputs judgedBy) {
        return new ScoreView(
                subjectType,
                subjectId,
                goalId,
                cycleId,
                parentId,
                weight,
                name,
                ScoreState.of(score),
                score.achievement() instanceof Rating.NoData(var why) ? why : null,
                score.achievement().fraction().orElse(null),
                score.pace().fraction().orElse(null),
                score.coverage(),
                score.evaluatedOn(),
                judgedBy == null ? null : Scores.sixPlaces(judgedBy.value()),
                unit,
                judgedBy == null ? null : judgedBy.asOf(),
                false,
                null,
                judgedBy == null ? null : judgedBy.factId(),
                null,
                formulaVersion);
    }
}
