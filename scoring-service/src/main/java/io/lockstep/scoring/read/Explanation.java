package io.lockstep.scoring.read;

import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.TargetKind;
import io.lockstep.scoring.plan.Source;
import io.lockstep.scoring.score.NodeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a score is what it is, down to the event that moved it. */
@Schema(description = "Why a score is what it is", examples = ReadSamples.EXPLANATION)
record Explanation(
        ScoreView score,

        @Schema(description = "How it is calculated") String formula,

        @Schema(description = "Version of the goal, and so of its weights and targets")
        long planVersion,

        @Schema(description = "What a key result was judged by") @Nullable
        Inputs inputs,

        @Schema(description = "What a goal's score is made of, up to 200 parts")
        List<Part> parts,

        @Schema(description = "Up to 20 of the facts folded into the last change that facts brought about")
        List<UUID> facts,

        int factCount) {

    /** The inputs of a key result. */
    @Schema(description = "What a key result was judged by")
    record Inputs(
            TargetKind targetKind,
            Aggregation aggregation,
            Source source,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal value,

            @Schema(description = "Sample size of a rate") @Nullable
            BigDecimal sample,

            @Schema(description = "The latest day that a fact speaks of") @Nullable
            LocalDate asOf,

            @Schema(description = "The value that the plan expects on the evaluation date") @Nullable
            BigDecimal expected,

            @Schema(description = "The last day that the cycle has started") @Nullable
            LocalDate lastTick,

            @Schema(description = "The fact that determines the value") @Nullable
            UUID factId) {}

    /** A part of a goal. */
    @Schema(description = "A part of a goal and what it adds to the goal's fractions")
    record Part(
            NodeType subjectType,
            UUID subjectId,
            String name,

            @Schema(description = "0 to 100; 0 has no say") BigDecimal weight,

            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            BigDecimal coverage,

            @Schema(description = "What it adds to the achievement: weight x achievement / measured weight") @Nullable
            BigDecimal achievementPoints,

            @Schema(description = "What it adds to the pace: weight x pace / measured weight") @Nullable
            BigDecimal pacePoints,

            @Schema(description = "The event that moved it last") @Nullable
            UUID movedBy) {}
}
