package io.lockstep.scoring.standing;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.score.ScoreState;
import io.lockstep.scoring.score.Waterfall;
import io.lockstep.scoring.scorecard.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scorecard comes to, and how. */
@Schema(
        description = "What a scorecard comes to, with each KPI's part in it; fractions",
        examples = ScorecardScoreView.SAMPLE)
public record ScorecardScoreView(
        UUID scorecardId,
        SubjectKind subjectType,

        @Schema(
                description =
                        "The person or team, or the role, that is scored; of a member where a scorecard of the role or team applies")
        String subject,

        @Nullable String name,
        UUID cycleId,
        LocalDate evaluatedOn,
        ScoreState state,

        @Schema(description = "What counts, after caps and gates") @Nullable
        BigDecimal total,

        @Schema(description = "The weighted mean before gates") @Nullable
        BigDecimal beforeGates,

        @Schema(description = "Share of the weight that is measured")
        BigDecimal coverage,

        @Schema(description = "The KPI whose gate limits the total") @Nullable
        String limitedBy,

        @Schema(description = "Version of the weights") long weightsVersion,

        @Schema(description = "Version of the formulas that gave the achievements")
        int formulaVersion,

        @Schema(description = "The event that moved a key result of it last") @Nullable
        UUID movedBy,

        @Schema(description = "Whether the weights are those of a newcomer")
        boolean newcomer,

        List<Part> parts,
        List<Waterfall.Step> waterfall) {

    static final String SAMPLE = """
            {"scorecardId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c77","subjectType":"PERSON","subject":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c70","name":"内容专员","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","evaluatedOn":"2024-02-15","state":"SCORED","total":1.018,"beforeGates":1.018,"coverage":1,"weightsVersion":1,"formulaVersion":1,"movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","newcomer":false,"parts":[{"kpi":"activity-roi","weight":30,"templateWeight":30,"achievement":1.2,"counted":1.2,"points":0.36,"keyResults":[{"keyResultId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","name":"活动ROI","weight":100,"achievement":1.2,"movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"}]}],"waterfall":[{"kind":"PART","label":"activity-roi","points":0.36,"from":0,"to":0.36}]}""";

    /** A KPI's part. */
    @Schema(description = "A KPI of the scorecard and what it adds")
    public record Part(
            String kpi,

            @Schema(description = "As it counts, after the newcomer's phase")
            BigDecimal weight,

            @Schema(description = "As the scorecard has it") BigDecimal templateWeight,

            @Nullable BigDecimal cap,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal limit,

            @Schema(description = "As measured: the mean of its key results by their weights") @Nullable
            BigDecimal achievement,

            Rating.@Nullable Reason reason,

            @Schema(description = "After the cap") @Nullable BigDecimal counted,

            @Nullable BigDecimal points,
            List<Source> keyResults) {}

    /** A key result that a KPI is measured by. */
    @Schema(description = "A key result that the KPI is measured by")
    public record Source(
            UUID keyResultId,
            String name,
            BigDecimal weight,
            @Nullable BigDecimal achievement,

            @Schema(description = "The event that moved it last") @Nullable
            UUID movedBy) {}
}
