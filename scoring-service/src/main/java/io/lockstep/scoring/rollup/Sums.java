package io.lockstep.scoring.rollup;

import static io.lockstep.scoring.achievement.Rating.Reason.NO_MEASURED_PART;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The exact sums that a parent keeps over its parts: weight x rounded part. They are never rounded themselves, so adding and
 * taking away a part gives the same as summing all parts anew, to the last digit (design.md, section 5).
 *
 * @param weight of all parts
 * @param achievement weight x achievement over the parts that have one
 * @param achievementWeight weight of those parts
 * @param pace weight x pace over the parts that have one
 * @param paceWeight weight of those parts
 * @param coverage weight x coverage over all parts
 */
public record Sums(
        BigDecimal weight,
        BigDecimal achievement,
        BigDecimal achievementWeight,
        BigDecimal pace,
        BigDecimal paceWeight,
        BigDecimal coverage) {

    public static final Sums NONE = new Sums(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** With one more part. */
    public Sums plus(BigDecimal partWeight, Score part) {
        return new Sums(
                weight.add(partWeight),
                achievement.add(weighted(partWeight, part.achievement())),
                achievementWeight.add(measured(partWeight, part.achievement())),
                pace.add(weighted(partWeight, part.pace())),
                paceWeight.add(measured(partWeight, part.pace())),
                coverage.add(partWeight.multiply(part.coverage())));
    }

    /** Without a part that was added with the same weight and score. */
    public Sums minus(BigDecimal partWeight, Score part) {
        return plus(partWeight.negate(), part);
    }

    /** The weighted means, rounded half even at six places; a part of weight 0 has no say. */
    public Score score(@Nullable LocalDate evaluatedOn) {
        var share = Rating.ratio(coverage, weight, NO_MEASURED_PART).fraction();
        return new Score(
                Rating.ratio(achievement, achievementWeight, NO_MEASURED_PART),
                Rating.ratio(pace, paceWeight, NO_MEASURED_PART),
                share.orElse(BigDecimal.ZERO).setScale(Rating.SCALE, RoundingMode.UNNECESSARY),
                evaluatedOn);
    }

    private static BigDecimal weighted(BigDecimal weight, Rating part) {
        return part.fraction().map(weight::multiply).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal measured(BigDecimal weight, Rating part) {
        return part.fraction().isPresent() ? weight : BigDecimal.ZERO;
    }
}
