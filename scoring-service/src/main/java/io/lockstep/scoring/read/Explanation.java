package io.lockstep.scoring.read;

import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.score.Waterfall;
import java.math.BigDecimal;
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
        ScoreInputs inputs,

        @Schema(description = "What a goal's score is made of, up to 200 parts")
        List<Part> parts,

        @Schema(description = "The achievement of a goal as it is built up part by part, to be drawn as a waterfall")
        List<Waterfall.Step> waterfall,

        @Schema(description = "Up to 20 of the facts folded into the last change that facts brought about")
        List<UUID> facts,

        int factCount) {

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
            UUID movedBy) {

        /** The part as it shows, with what it adds by its weight among the measured ones. */
        static Part of(
                ScoreView part, BigDecimal weight, BigDecimal measured, BigDecimal paced, @Nullable UUID movedBy) {
            return new Part(
                    part.subjectType(),
                    part.subjectId(),
                    part.name(),
                    weight,
                    part.achievement(),
                    part.pace(),
                    part.coverage(),
                    Explaining.points(weight, part.achievement(), measured),
                    Explaining.points(weight, part.pace(), paced),
                    movedBy);
        }
    }
}
