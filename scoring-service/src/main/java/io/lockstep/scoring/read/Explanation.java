package io.lockstep.scoring.read;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.score.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** So many parts are shown. */
    static final int WIDTH = 200;

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

            @Schema(
                    description =
                            "What it adds to the achievement: weight x achievement / measured weight; absent for the past of a goal with more parts than are shown")
            @Nullable
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
                    points(weight, part.achievement(), measured),
                    points(weight, part.pace(), paced),
                    movedBy);
        }

        private static @Nullable BigDecimal points(
                BigDecimal weight, @Nullable BigDecimal fraction, BigDecimal measured) {
            return fraction == null || measured.signum() == 0
                    ? null
                    : weight.multiply(fraction).divide(measured, Rating.SCALE, RoundingMode.HALF_EVEN);
        }
    }

    /** The achievement of a goal as its parts build it up. */
    static List<Waterfall.Step> waterfall(List<Part> parts, @Nullable BigDecimal achievement) {
        var waterfall = new Waterfall();
        for (var part : parts) {
            if (part.achievementPoints() != null) {
                waterfall.step(Waterfall.Kind.PART, part.name(), part.subjectId(), part.achievementPoints());
            }
        }
        return waterfall.upTo(parts.isEmpty() || parts.size() == WIDTH ? null : achievement);
    }
}
