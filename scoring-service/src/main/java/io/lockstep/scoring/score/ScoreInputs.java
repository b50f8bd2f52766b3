package io.lockstep.scoring.score;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.achievement.PlanCurve;
import io.lockstep.scoring.achievement.Target;
import io.lockstep.scoring.achievement.TargetKind;
import io.lockstep.scoring.fact.FormulaUse;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        FormulaUse formula,

        @Schema(description = "The day before which nothing is expected; absent where no curve has a say") @Nullable
        LocalDate planStart,

        @Schema(description = "What fraction of the way to the target is planned by which day, straight in between")
        @Nullable
        List<Planned> planCurve) {

    /** A point of the plan curve. */
    @Schema(description = "By the end of that day this fraction of the way is planned")
    public record Planned(LocalDate date, BigDecimal planned) {}

    /**
     * The inputs of a judgement.
     *
     * @param day what it was judged for
     */
    public static ScoreInputs of(KeyResultPlan plan, @Nullable KeyResultValue value, @Nullable LocalDate day) {
        var target = plan.target();
        var curve = plan.judgement().isPaced() ? plan.curve() : null;
        return new ScoreInputs(
                target.kind(),
                plan.aggregation(),
                plan.source(),
                target.baseline(),
                target.target(),
                target.lower(),
                target.upper(),
                value == null ? null : value.value(),
                value == null ? null : value.sample(),
                value == null ? null : value.asOf(),
                expected(target, curve, EvaluationDate.later(day, plan.lastTick())),
                plan.lastTick(),
                value == null ? null : value.factId(),
                value == null ? null : value.formula(),
                curve == null ? null : curve.start(),
                curve == null
                        ? null
                        : curve.points().stream()
                                .map(point -> new Planned(
                                        point.date(), Objects.requireNonNull(Decimals.plain(point.planned()))))
                                .toList());
    }

    /** The same inputs on a later day that has started since: what the plan expects by then. */
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
                expected(new Target(targetKind, baseline, target, lower, upper), curve(), day),
                day,
                factId,
                formula,
                planStart,
                planCurve);
    }

    private @Nullable PlanCurve curve() {
        return planStart == null || planCurve == null
                ? null
                : PlanCurve.through(
                        planStart,
                        planCurve.stream()
                                .map(point -> new PlanCurve.Point(point.date(), point.planned()))
                                .toList());
    }

    private static @Nullable BigDecimal expected(Target target, @Nullable PlanCurve curve, @Nullable LocalDate day) {
        return curve == null || day == null
                ? null
                : Decimals.plain(target.expected(curve, day).orElse(null));
    }
}
