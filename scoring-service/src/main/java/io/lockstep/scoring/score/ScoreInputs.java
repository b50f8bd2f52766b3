package io.lockstep.scoring.score;

import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.achievement.TargetKind;
import io.lockstep.scoring.fact.FormulaUse;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a key result was judged by; kept with every score that was published. */
@Schema(description = "What a key result was judged by")
public record ScoreInputs(
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
        UUID factId,

        @Schema(description = "The formula that gave the value, its version, and what its facts added up to") @Nullable
        FormulaUse formula) {

    /**
     * The inputs of a judgement.
     *
     * @param day what it was judged for
     */
    public static ScoreInputs of(KeyResultPlan plan, @Nullable KeyResultValue value, @Nullable LocalDate day) {
        var evaluated = EvaluationDate.later(day, plan.lastTick());
        var expected = evaluated == null || !plan.judgement().isPaced()
                ? null
                : plan.target().expected(plan.curve(), evaluated).orElse(null);
        return new ScoreInputs(
                plan.target().kind(),
                plan.aggregation(),
                plan.source(),
                plan.target().baseline(),
                plan.target().target(),
                plan.target().lower(),
                plan.target().upper(),
                value == null ? null : value.value(),
                value == null ? null : value.sample(),
                value == null ? null : value.asOf(),
                expected,
                plan.lastTick(),
                value == null ? null : value.factId(),
                value == null ? null : value.formula());
    }

    /** The same inputs on a later day that has started since; what is expected then is not known here. */
    public ScoreInputs on(@Nullable LocalDate day) {
        return new ScoreInputs(
                targetKind,
                aggregation,
                source,
                baseline,
                target,
                lower,
                upper,
                value,
                sample,
                asOf,
                null,
                day,
                factId,
                formula);
    }
}
