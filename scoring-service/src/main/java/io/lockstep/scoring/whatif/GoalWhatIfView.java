package io.lockstep.scoring.whatif;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.NodeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as it is and as it would be. */
@Schema(description = "A goal as it is and as it would be; nothing was written", examples = GoalWhatIfView.SAMPLE)
record GoalWhatIfView(
        UUID goalId,
        Fractions before,
        Fractions after,

        @Schema(description = "The goals and key results below it whose score would change, up to 1,000")
        List<Change> changes) {

    static final String SAMPLE = """
            {"goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","before":{"achievement":0.3,"pace":0.6,"coverage":1},"after":{"achievement":0.5,"pace":1,"coverage":1},"changes":[{"subjectType":"KEY_RESULT","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","before":{"achievement":0.3,"pace":0.6,"coverage":1},"after":{"achievement":0.5,"pace":1,"coverage":1}}]}""";

    /** A score. */
    @Schema(description = "Fractions at six places; absent without data")
    record Fractions(
            @Nullable BigDecimal achievement, @Nullable BigDecimal pace, BigDecimal coverage) {

        static Fractions of(Score score) {
            return new Fractions(
                    Decimals.plain(score.achievement().fraction().orElse(null)),
                    Decimals.plain(score.pace().fraction().orElse(null)),
                    Decimals.plain(score.coverage()));
        }
    }

    /** A part of it whose score would change. */
    @Schema(description = "A part whose score would change")
    record Change(NodeType subjectType, UUID subjectId, Fractions before, Fractions after) {}
}
