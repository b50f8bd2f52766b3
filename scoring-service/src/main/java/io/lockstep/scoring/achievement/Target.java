package io.lockstep.scoring.achievement;

import static io.lockstep.scoring.achievement.Rating.Reason.NOTHING_EXPECTED;
import static io.lockstep.scoring.achievement.Rating.Reason.ZERO_TARGET;

import io.lockstep.scoring.achievement.Rating.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a value is measured against, with the formulas of requirements.md, section 9. Fields that a kind does not use are
 * absent; a baseline that is absent counts as 0.
 *
 * @param baseline where the value came from, for the kinds that increase or decrease
 * @param target t, or p for the kinds that increase by
 * @param lower lower bound of {@code WITHIN}
 * @param upper upper bound of {@code WITHIN}
 */
public record Target(
        TargetKind kind,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The best that {@code STAY_BELOW} can give, so that a value near 0 does not outweigh everything else. */
    private static final BigDecimal BELOW_AT_MOST = BigDecimal.TWO;

    /** Refuses a target that lacks a number which its kind needs. */
    public Target {
        Objects.requireNonNull(kind, "a target needs a kind");
        if (kind == TargetKind.WITHIN) {
            required(lower);
            required(upper);
        } else {
            required(target);
        }
    }

    public static Target of(TargetKind kind, BigDecimal target) {
        return new Target(kind, null, target, null, null);
    }

    public static Target from(BigDecimal baseline, TargetKind kind, BigDecimal target) {
        return new Target(kind, baseline, target, null, null);
    }

    public static Target within(BigDecimal lower, BigDecimal upper) {
        return new Target(TargetKind.WITHIN, null, null, lower, upper);
    }

    /** How much of the target {@code value} reaches. */
    public Rating achievement(BigDecimal value) {
        return switch (kind) {
            case REACH, INCREASE_TO, INCREASE_BY_PERCENT, INCREASE_BY_POINTS, DECREASE_TO ->
                Rating.ratio(covered(value), way(), ZERO_TARGET);
            case STAY_ABOVE -> Rating.ratio(value, required(target), ZERO_TARGET);
            case STAY_BELOW -> stayBelow(value);
            case WITHIN -> within(value);
        };
    }

    /** {@code value} against what {@code curve} expects on {@code day}: covered way by expected way. */
    public Rating pace(BigDecimal value, PlanCurve curve, LocalDate day) {
        if (!kind.hasWay()) {
            return achievement(value);
        }
        var expected = curve.at(day);
        if (way().signum() == 0) {
            return new Rating.NoData(ZERO_TARGET);
        }
        return Rating.ratio(
                covered(value).multiply(expected.divisor()), way().multiply(expected.dividend()), NOTHING_EXPECTED);
    }

    /** The value that {@code curve} expects on {@code day}, in the metric's unit at six places; none for a limit or range. */
    public Optional<BigDecimal> expected(PlanCurve curve, LocalDate day) {
        if (!kind.hasWay()) {
            return Optional.empty();
        }
        var share = curve.at(day);
        var signedWay = kind == TargetKind.DECREASE_TO ? way().negate() : way();
        var expectedWay = new PlanCurve.Amount(signedWay.multiply(share.dividend()), share.divisor());
        return Optional.of(origin().add(expectedWay.rounded()));
    }

    private BigDecimal covered(BigDecimal value) {
        return kind == TargetKind.DECREASE_TO ? origin().subtract(value) : value.subtract(origin());
    }

    private BigDecimal way() {
        return switch (kind) {
            case INCREASE_TO -> required(target).subtract(origin());
            case INCREASE_BY_PERCENT -> origin().multiply(required(target)).divide(HUNDRED);
            case DECREASE_TO -> origin().subtract(required(target));
            case REACH, INCREASE_BY_POINTS, STAY_ABOVE, STAY_BELOW, WITHIN -> required(target);
        };
    }

    private BigDecimal origin() {
        return kind == TargetKind.REACH || baseline == null ? BigDecimal.ZERO : baseline;
    }

    private Rating stayBelow(BigDecimal value) {
        if (value.signum() <= 0) {
            return new Measured(BELOW_AT_MOST);
        }
        var ratio = Rating.ratio(required(target), value, ZERO_TARGET);
        return ratio instanceof Measured(var fraction) ? new Measured(fraction.min(BELOW_AT_MOST)) : ratio;
    }

    private Rating within(BigDecimal value) {
        var below = required(lower).subtract(value);
        var above = value.subtract(required(upper));
        var distance = below.max(above);
        if (distance.signum() <= 0) {
            return new Measured(BigDecimal.ONE);
        }
        var width = required(upper).subtract(required(lower));
        return Rating.ratio(width.subtract(distance), width, ZERO_TARGET);
    }

    private static BigDecimal required(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number, "the target lacks a number that its kind needs");
    }
}
