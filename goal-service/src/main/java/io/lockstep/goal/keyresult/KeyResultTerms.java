package io.lockstep.goal.keyresult;

import io.lockstep.goal.Period;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a key result demands: a metric, where it shall be, and by when. Numbers are in {@code unit}.
 *
 * @param metric the code of the metric
 * @param direction which way is good; where absent, the one that goes with the target kind
 * @param baseline where the way to the target begins; for INCREASE_* and DECREASE_TO only
 * @param target the value to reach; for INCREASE_BY_PERCENT and INCREASE_BY_POINTS the increase, 15 for +15 %
 * @param lower the lower end of the range, for WITHIN
 * @param upper the upper end of the range, for WITHIN
 * @param weight percent among the parts of the goal, 0 to 100; 0 leaves it out of the roll-up
 * @param start the first day; the goal's where absent
 * @param end the last day; the goal's where absent
 * @param planCurve what is planned by when; linear where absent
 * @param source where the value comes from, MEASUREMENTS where absent
 * @param minimumSample the sample below which a rate raises no alert, 1 where absent
 * @param channel counts only facts of this channel; for FORMULA and the lead sources
 * @param campaign counts only facts of this campaign
 * @param segment counts only facts of this customer segment
 */
@Embeddable
@Schema(example = KeyResultTerms.EXAMPLE)
public record KeyResultTerms(
        @NotNull @Text @Size(max = 200) String name,
        @NotNull @Text @Size(max = 100) String metric,
        @NotNull @Enumerated(EnumType.STRING) Aggregation aggregation,
        @NotNull @Text @Size(max = 50) String unit,
        @Enumerated(EnumType.STRING) @Nullable Direction direction,
        @NotNull @Enumerated(EnumType.STRING) TargetKind targetKind,
        @Amount @Nullable BigDecimal baseline,
        @Amount @Nullable BigDecimal target,
        @Column(name = "range_lower") @Amount @Nullable BigDecimal lower,
        @Column(name = "range_upper") @Amount @Nullable BigDecimal upper,

        @DecimalMin("0") @DecimalMax("100") @Amount @Schema(defaultValue = "0") @Nullable
        BigDecimal weight,

        @Column(name = "start_date") @Day @Nullable LocalDate start,
        @Column(name = "end_date") @Day @Nullable LocalDate end,

        @Convert(converter = PlanCurve.AsJson.class) @Size(max = 1000) @Nullable
        List<@NotNull @Valid CurvePoint> planCurve,

        @Embedded @Valid @Nullable Thresholds thresholds,

        @Enumerated(EnumType.STRING) @Schema(defaultValue = "MEASUREMENTS") @Nullable
        Source source,

        @Min(1) @Schema(defaultValue = "1") @Nullable Long minimumSample,
        @Text @Size(max = 100) @Nullable String channel,
        @Text @Size(max = 100) @Nullable String campaign,
        @Text @Size(max = 100) @Nullable String segment) {

    static final String EXAMPLE = """
            {"name": "有效线索 1000 条", "metric": "EFFECTIVE_LEADS", "aggregation": "TOTAL", "unit": "条",
             "direction": "HIGHER_IS_BETTER", "targetKind": "REACH", "target": 1000, "weight": 100,
             "planCurve": [{"date": "2026-02-15", "fraction": 0.5}, {"date": "2026-03-31", "fraction": 1}],
             "thresholds": {"warning": 0.9, "critical": 0.6}, "source": "EFFECTIVE_LEADS"}""";

    public KeyResultTerms {
        direction = direction == null && targetKind != null ? targetKind.direction() : direction;
        baseline = Decimals.plain(baseline);
        target = Decimals.plain(target);
        lower = Decimals.plain(lower);
        upper = Decimals.plain(upper);
        weight = Decimals.plain(Objects.requireNonNullElse(weight, BigDecimal.ZERO));
        source = source == null ? Source.MEASUREMENTS : source;
        minimumSample = minimumSample == null ? 1L : minimumSample;
    }

    /** The days that it is for, within a goal of the given period. */
    public Period period(Period ofGoal) {
        return new Period(
                Objects.requireNonNullElse(start, ofGoal.start()), Objects.requireNonNullElse(end, ofGoal.end()));
    }

    /** The same on other days. */
    public KeyResultTerms withDays(
            @Nullable LocalDate from, @Nullable LocalDate until, @Nullable List<CurvePoint> curve) {
        return new KeyResultTerms(
                name,
                metric,
                aggregation,
                unit,
                direction,
                targetKind,
                baseline,
                target,
                lower,
                upper,
                weight,
                from,
                until,
                curve,
                thresholds,
                source,
                minimumSample,
                channel,
                campaign,
                segment);
    }

    /** The same with another weight. */
    public KeyResultTerms withWeight(BigDecimal other) {
        return with(target, other);
    }

    /** The same with another target. */
    public KeyResultTerms withTarget(BigDecimal other) {
        return with(other, weight);
    }

    private KeyResultTerms with(@Nullable BigDecimal newTarget, @Nullable BigDecimal newWeight) {
        return new KeyResultTerms(
                name,
                metric,
                aggregation,
                unit,
                direction,
                targetKind,
                baseline,
                newTarget,
                lower,
                upper,
                newWeight,
                start,
                end,
                planCurve,
                thresholds,
                source,
                minimumSample,
                channel,
                campaign,
                segment);
    }

    /** The same, measured by another KPI of the same unit. */
    public KeyResultTerms measuredBy(String otherMetric, String otherName) {
        return new KeyResultTerms(
                otherName,
                otherMetric,
                aggregation,
                unit,
                direction,
                targetKind,
                baseline,
                target,
                lower,
                upper,
                weight,
                start,
                end,
                planCurve,
                thresholds,
                source,
                minimumSample,
                channel,
                campaign,
                segment);
    }

    /**
     * Checks all that can be wrong inside a key result (requirements.md section 9).
     *
     * @param pointer where in the body it stands
     * @throws Problem 422 naming the field
     */
    public void check(Period ofGoal, String pointer) {
        targetKind.check(this, pointer);
        var days = period(ofGoal);
        Period.of(days.start(), days.end(), pointer);
        PlanCurve.check(planCurve, days, pointer + "/planCurve");
        Thresholds.check(thresholds, pointer + "/thresholds");
    }
}
