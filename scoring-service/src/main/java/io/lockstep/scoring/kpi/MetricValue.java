package io.lockstep.scoring.kpi;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.FormulaUse;
import io.lockstep.scoring.formula.Outcome;
import io.lockstep.scoring.score.ScoreState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a formula gives over the facts of a period. */
@Schema(description = "What a formula gives; rates are fractions, so 0.2 is 20 %", examples = MetricValue.SAMPLE)
record MetricValue(
        @Schema(description = "SCORED when there is a value")
        ScoreState state,

        @Schema(description = "Why there is no value") Outcome.@Nullable Reason reason,

        @Schema(description = "Rounded half even to six places") @Nullable
        BigDecimal value,

        @Schema(description = "What the formula divides by last: the sample of a rate") @Nullable
        BigDecimal sample,

        @Schema(description = "The latest day that a fact of it speaks of") @Nullable
        LocalDate asOf,

        @Schema(description = "The fact that determines it") @Nullable
        UUID factId,

        @Schema(description = "The formula, its version and what its facts add up to") @Nullable
        FormulaUse formula) {

    static final String SAMPLE = """
            {"state":"SCORED","value":30,"sample":40,"asOf":"2026-02-15","factId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","formula":{"code":"cac-per-potential-customer","version":1,"expression":"cost / leads","facts":{"cost":1200,"leads":40},"previous":{},"days":90}}""";

    static MetricValue of(
            Outcome outcome, @Nullable LocalDate asOf, @Nullable UUID factId, @Nullable FormulaUse formula) {
        return switch (outcome) {
            case Outcome.Value(var value, var sample) ->
                new MetricValue(ScoreState.SCORED, null, sixPlaces(value), sixPlaces(sample), asOf, factId, formula);
            case Outcome.None(var reason) ->
                new MetricValue(ScoreState.NO_DATA, reason, null, null, asOf, factId, formula);
        };
    }

    private static @Nullable BigDecimal sixPlaces(@Nullable BigDecimal number) {
        return number == null || number.scale() <= Rating.SCALE
                ? number
                : number.setScale(Rating.SCALE, RoundingMode.HALF_EVEN);
    }
}
